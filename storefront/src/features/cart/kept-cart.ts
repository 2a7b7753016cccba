import "server-only";
import { z } from "zod";
import { readAnswer } from "@/lib/kept-answer";
import type { AddLinesState } from "./add-lines-state";
import type { CartEditState } from "./cart-line-state";

const cartEdit: z.ZodType<CartEditState> = z.object({
  status: z.enum(["idle", "done", "failed"]),
  message: z.string(),
  lineErrors: z.record(z.string(), z.string()),
  typed: z.string(),
  attempt: z.int(),
});
const addLines: z.ZodType<AddLinesState> = z.object({
  status: z.enum(["idle", "added", "failed"]),
  addedBoxes: z.int(),
  message: z.string(),
  lineErrors: z.record(z.string(), z.string()),
});

/** The answer to a plain post of a cart line. */
export function keptEdit(): Promise<CartEditState | undefined> {
  return readAnswer("cart", cartEdit);
}

/** What came of putting sizes into the cart from a page without JavaScript. */
export function keptAddition(): Promise<AddLinesState | undefined> {
  return readAnswer("add-lines", addLines);
}
