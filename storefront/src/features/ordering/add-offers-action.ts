"use server";

import { addLinesBody } from "@needlepoint/contracts/carts";
import type { Route } from "next";
import { redirect } from "next/navigation";
import { addToUsableCart } from "@/features/cart/usable-cart";
import { keepForNextPage } from "@/lib/kept-answer";
import { packLines } from "./packed-lines";
import { readChosen } from "./posted-rows";

/** Pages with a form of offers; those in the first group carry their lines in the address. */
const OF_LINES = /^\/(quick-order|shared-cart)$/;
const OF_ROWS = /^\/account\/(lists|reorder)\/[A-Za-z0-9_-]{1,80}(\?from=\d{1,5})?$/;

/**
 * Puts the ticked rows of a form of offers into the cart, all or none. What was not ticked stays on
 * the page; when nothing stays, the page of `next` follows, or the cart. A refusal leaves the page as it is: it asks the
 * shop anew, and each row says what stands in its way. Fields `back`: the page of the form; `next`: that of the lines
 * that come after these.
 */
export async function addOffersAction(form: FormData): Promise<void> {
  const asked = String(form.get("back") ?? "");
  const back = OF_LINES.test(asked) || OF_ROWS.test(asked) ? asked : "/quick-order";
  const { lines, rest } = readChosen(form);
  const parsed = addLinesBody.safeParse({ lines });
  const all = [...form.keys()].some((name) => name.startsWith("text."));
  if (!parsed.success) {
    redirect(pageWith(back, all ? everyRow(form) : [], { failed: "invalid_quantity" }));
  }
  const answer = await addToUsableCart(parsed.data);
  if (!answer.ok) {
    redirect(pageWith(back, everyRow(form), { failed: answer.code ?? "invalid_request" }));
  }
  const boxes = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const next = String(form.get("next") ?? "");
  if (rest.length === 0 && OF_ROWS.test(next)) {
    redirect(pageWith(next, [], { added: String(boxes) }));
  }
  if (rest.length === 0) {
    await keepForNextPage("add-lines", {
      status: "added",
      addedBoxes: boxes,
      message: `${boxes === 1 ? "1 box" : `${boxes} boxes`} added to your cart.`,
      lineErrors: {},
    });
    redirect("/cart");
  }
  redirect(pageWith(back, rest, { added: String(boxes) }));
}

/** The form's rows, ticked or not. */
function everyRow(form: FormData) {
  const all = new FormData();
  for (const [name, value] of form) if (!name.startsWith("take.")) all.append(name, value);
  return readChosen(all).rest;
}

function pageWith(
  back: string,
  rows: ReturnType<typeof everyRow>,
  told: Record<string, string>,
): Route {
  const query = new URLSearchParams(told);
  if (OF_LINES.test(back)) query.set("l", packLines(rows).packed);
  return `${back}${back.includes("?") ? "&" : "?"}${query}` as Route;
}
