import "server-only";
import type { CartSummary } from "@needlepoint/contracts/carts";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { requestTime } from "@/lib/request-time";
import { openValue, sealValue } from "@/lib/sealed-value";
import { cookieOptions, cookieValueRoom } from "@/lib/session";
import type { PlacedOrder } from "./place-order";
import { type Receipt, receipt, receiptOf } from "./receipt";

const receiptCookie = "np_receipt";
const hourMs = 60 * 60 * 1000;

/** Lets a guest see the order they just placed, in this browser, for an hour. */
export async function keepReceipt(
  cart: CartSummary,
  placed: PlacedOrder,
  { poNumber, note, arrives }: { poNumber: string; note: string; arrives: Receipt["arrives"] },
): Promise<void> {
  const now = new Date();
  const expiresAt = new Date(now.getTime() + hourMs);
  const full = receiptOf(cart, placed, poNumber, { now, arrives, note });
  let shown = full;
  let sealed = sealValue(shown, env.SESSION_SECRET, expiresAt);
  while (sealed.length > cookieValueRoom && shown.lines.length > 0) {
    shown = { ...full, lines: full.lines.slice(0, Math.floor(shown.lines.length * 0.8)) };
    sealed = sealValue(shown, env.SESSION_SECRET, expiresAt);
  }
  const jar = await cookies();
  jar.set(receiptCookie, sealed, cookieOptions(hourMs / 1000));
}

/** The receipt of one order, when this browser placed it as a guest within the hour. */
export async function readReceipt(orderId: string): Promise<Receipt | null> {
  const jar = await cookies();
  const sealed = jar.get(receiptCookie)?.value;
  if (!sealed) return null;
  const parsed = receipt.safeParse(openValue(sealed, env.SESSION_SECRET, await requestTime()));
  return parsed.success && parsed.data.id === orderId ? parsed.data : null;
}
