"use server";

import { addLinesBody } from "@needlepoint/contracts/carts";
import { redirect } from "next/navigation";
import { z } from "zod";
import { addToUsableCart, refusalWords } from "@/features/cart/usable-cart";
import { keepForNextPage } from "@/lib/kept-answer";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";

const anyAnswer = z.unknown();
const id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);

/** @param boxes that were taken out of what is saved; all of them when left out */
async function dropItem(form: FormData, boxes?: number): Promise<void> {
  const [listId, itemId] = [id.safeParse(form.get("listId")), id.safeParse(form.get("itemId"))];
  if (!listId.success || !itemId.success) return;
  const { token } = await readSession();
  const some = boxes === undefined ? "" : `?boxes=${boxes}`;
  await storeCall(`/store/later/${listId.data}/items/${itemId.data}${some}`, {
    method: "DELETE",
    token,
    answer: anyAnswer,
  });
}

/**
 * Puts what was saved into the cart, at today's price, and takes it from what is saved. Where fewer
 * boxes can be had, the others stay. Fields `listId`, `itemId`, `variantId`, `boxes`.
 */
export async function backToCartAction(form: FormData): Promise<void> {
  const quantity = Number(form.get("boxes"));
  const line = { variantId: form.get("variantId"), quantity };
  const parsed = addLinesBody.safeParse({ lines: [line] });
  if (!parsed.success) redirect("/cart");
  const answer = await addToUsableCart(parsed.data);
  // Into the cart first: what breaks in between leaves it in both places, never in none.
  if (answer.ok) await dropItem(form, quantity);
  await keepForNextPage("add-lines", {
    lineErrors: {},
    ...(answer.ok
      ? { status: "added", addedBoxes: quantity, message: "Moved to your cart." }
      : {
          status: "failed",
          addedBoxes: 0,
          message: Object.values(answer.fields)[0] ?? (await refusalWords(answer)),
        }),
  });
  redirect("/cart");
}

/** Takes something from what is saved. */
export async function dropSavedAction(form: FormData): Promise<void> {
  await dropItem(form);
  redirect("/cart");
}
