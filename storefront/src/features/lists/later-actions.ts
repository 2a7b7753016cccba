"use server";

import { addLinesBody } from "@needlepoint/contracts/carts";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { addToUsableCart, refusalWords } from "@/features/cart/usable-cart";
import { readChosen } from "@/features/ordering/posted-rows";
import { keepForNextPage } from "@/lib/kept-answer";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";

const anyAnswer = z.unknown();
const id = z.string().regex(/^[A-Za-z0-9_-]{1,80}$/);

async function dropItem(form: FormData): Promise<void> {
  const [listId, itemId] = [id.safeParse(form.get("listId")), id.safeParse(form.get("itemId"))];
  if (!listId.success || !itemId.success) return;
  const { token } = await readSession();
  await storeCall(`/store/later/${listId.data}/items/${itemId.data}`, {
    method: "DELETE",
    token,
    answer: anyAnswer,
  });
}

/** Puts what was saved into the cart, at today's price, and takes it from what is saved. */
export async function backToCartAction(form: FormData): Promise<void> {
  const parsed = addLinesBody.safeParse({ lines: readChosen(form).lines });
  if (parsed.success) {
    const answer = await addToUsableCart(parsed.data);
    const told = {
      lineErrors: {},
      ...(answer.ok
        ? { status: "added", addedBoxes: 1, message: "Moved to your cart." }
        : {
            status: "failed",
            addedBoxes: 0,
            message: Object.values(answer.fields)[0] ?? (await refusalWords(answer)),
          }),
    };
    // Into the cart first: what breaks in between leaves it in both places, never in none.
    if (answer.ok) await dropItem(form);
    await keepForNextPage("add-lines", told);
  }
  redirect("/cart");
}

/** Takes something from what is saved. */
export async function dropSavedAction(form: FormData): Promise<void> {
  await dropItem(form);
  refresh();
  redirect("/cart");
}
