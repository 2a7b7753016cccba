"use server";

import { cacheTags } from "@needlepoint/contracts/cache-tags";
import { cartSummaryResponse } from "@needlepoint/contracts/carts";
import { laterResponse } from "@needlepoint/contracts/lists";
import { refresh, updateTag } from "next/cache";
import { redirect } from "next/navigation";
import { failureWords } from "@/lib/failure-words";
import { forgetAnswer, isPlainPost, keepAnswer } from "@/lib/kept-answer";
import { isHandle } from "@/lib/reading";
import { forgetCart, keepLater, readSession } from "@/lib/session";
import { type StoreAnswer, type StoreFailure, storeCall } from "@/lib/store-call";
import type { AddLinesState } from "./add-lines-state";
import { type CartEditState, uneditedCart } from "./cart-line-state";
import { readLineEdit } from "./line-edit";
import { lineErrorsOf, readLineRequest } from "./line-request";
import { addToUsableCart, isGone, refusalWords } from "./usable-cart";

/** Puts sizes into the cart, all or none, and makes a cart when this browser has no usable one. */
export async function addLinesAction(
  _previous: AddLinesState,
  formData: FormData,
): Promise<AddLinesState> {
  const request = readLineRequest(formData);
  if (!request.ok) return answerAdd(request.failure);

  const answer = await addToUsableCart(request.body);
  if (!answer.ok) {
    // The page of a product that is not sold any more is gone: the one in view says why, and stays.
    if (Object.keys(answer.fields).length > 0 && answer.code !== "unknown_sku") {
      showNewest(formData.get("product"));
    }
    return answerAdd({
      status: "failed",
      addedBoxes: 0,
      message: await refusalWords(answer),
      lineErrors: lineErrorsOf(request.body, answer.fields),
    });
  }
  const addedBoxes = request.body.lines.reduce((sum, line) => sum + line.quantity, 0);
  const boxes = addedBoxes === 1 ? "1 box" : `${addedBoxes} boxes`;
  return answerAdd({
    status: "added",
    addedBoxes,
    message: `${boxes} added to your cart.`,
    lineErrors: {},
  });
}

/** Prices or stock are not what the page says: it is made anew, and what was chosen there stays. */
function showNewest(handle: FormDataEntryValue | null): void {
  if (typeof handle === "string" && isHandle(handle)) updateTag(cacheTags.product(handle));
}

/** Without JavaScript a static page can't show what came of it: the cart does. */
async function answerAdd(state: AddLinesState): Promise<AddLinesState> {
  if (!(await isPlainPost())) return state;
  await keepAnswer("add-lines", state);
  redirect("/cart");
}

/**
 * Sets the boxes of one line; zero removes it. Fields: `lineId`, `quantity`, and from the pressed
 * button `step` (one more or fewer) or `remove`.
 */
export async function changeQuantityAction(
  previous: CartEditState,
  formData: FormData,
): Promise<CartEditState> {
  const edit = readLineEdit(formData);
  if (!edit.ok) return refuseEdit(previous, edit.sentence, edit.lineId, edit.typed);
  const { lineId, quantity, expected } = edit;
  if (formData.has("aside")) {
    return editCart(previous, lineId, "Saved for later.", async (cartId, token) => {
      const { laterListId: listId } = await readSession();
      const body = { cartId, lineId, ...(listId ? { listId } : {}) };
      const saved = await storeCall("/store/later", {
        method: "POST",
        body,
        token,
        answer: laterResponse,
      });
      if (saved.ok && saved.data.later.id && !token) await keepLater(saved.data.later.id);
      return saved;
    });
  }
  return editCart(
    previous,
    lineId,
    quantity === 0 ? "Line removed." : "Quantity updated.",
    (cartId, token) =>
      storeCall(`/store/carts/${encodeURIComponent(cartId)}/lines/${encodeURIComponent(lineId)}`, {
        method: "POST",
        body: { quantity, ...(expected === undefined ? {} : { expected }) },
        token,
        answer: cartSummaryResponse,
      }),
  );
}

/** Takes everything out that needs a license, so that the rest can be bought. */
export async function removeRestrictedAction(previous: CartEditState): Promise<CartEditState> {
  return editCart(previous, null, "Removed what needs a license.", (cartId, token) =>
    storeCall(`/store/carts/${encodeURIComponent(cartId)}/restricted`, {
      method: "DELETE",
      token,
      answer: cartSummaryResponse,
    }),
  );
}

async function editCart(
  previous: CartEditState,
  lineId: string | null,
  doneMessage: string,
  edit: (cartId: string, token: string | null) => Promise<StoreAnswer<unknown>>,
): Promise<CartEditState> {
  const { cartId, token } = await readSession();
  if (!cartId) {
    refresh();
    return refuseEdit(previous, failureWords("not_found"));
  }
  const answer = await edit(cartId, token);
  if (!answer.ok) {
    if (answer.code === "cart_completed") await forgetCart();
    // Changed, ordered or sold out elsewhere: the cart as it is now stands beside the answer.
    if (isGone(answer) || answer.code === "cart_changed" || answer.code === "out_of_stock")
      refresh();
    const sentence = Object.values(answer.fields)[0] ?? (await editRefusal(answer));
    return refuseEdit(previous, sentence, lineId);
  }
  await forgetAnswer();
  refresh();
  return { ...uneditedCart, status: "done", message: doneMessage, attempt: previous.attempt + 1 };
}

async function refuseEdit(
  previous: CartEditState,
  sentence: string,
  lineId: string | null = null,
  typed = "",
): Promise<CartEditState> {
  const state: CartEditState = {
    status: "failed",
    message: sentence,
    lineErrors: lineId ? { [lineId]: sentence } : {},
    typed,
    attempt: previous.attempt + 1,
  };
  await keepAnswer("cart", state);
  return state;
}

/** A line that is gone was taken out elsewhere: that is what there is to say at it. */
async function editRefusal(answer: StoreFailure): Promise<string> {
  return answer.status === 404
    ? "This line was taken out of the cart in another tab or on another device."
    : refusalWords(answer);
}
