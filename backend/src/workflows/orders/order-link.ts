import { createHmac, timingSafeEqual } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { orderLink, orderLinkDays } from "@needlepoint/contracts/order-link";
import type { OrderView } from "@needlepoint/contracts/orders";
import { env } from "../../env";
import { notAllowed, notFound } from "../licensure/refusal";
import { readOrderView } from "./account-orders";

/** The prefix keeps the proof from being of use for anything else that the secret signs. */
function proof(orderId: string, ends: string): Buffer {
  return createHmac("sha256", env.cookieSecret).update(`order-link:${ends}:${orderId}`).digest();
}

/** What opens an order to whoever has it, for thirty days from now. */
export function makeOrderLink(orderId: string, now: Date): string {
  const ends = String(Math.floor(now.getTime() / 1000) + orderLinkDays * 24 * 60 * 60);
  return `${ends}.${proof(orderId, ends).toString("base64url")}`;
}

/** The address of that in the storefront, for mails to a buyer who has no account to sign in to. */
export function orderLinkUrl(orderId: string, now: Date): string {
  return `${env.storefrontUrl}/order/${orderId}/${makeOrderLink(orderId, now)}`;
}

/**
 * The order that a link opens. It is read and nothing else: no cart, customer or session comes of it.
 * @throws not_found for anything that was not made for this order, link_expired after its time
 */
export async function readLinkedOrder(
  container: MedusaContainer,
  orderId: string,
  link: unknown,
  now: Date,
): Promise<OrderView> {
  const read = orderLink.safeParse(link);
  const [ends = "", given = ""] = read.success ? read.data.split(".") : [];
  const right = proof(orderId, ends);
  const offered = Buffer.from(given, "base64url");
  if (offered.length !== right.length || !timingSafeEqual(offered, right)) {
    throw notFound("This link opens no order.");
  }
  // Only now: what was not made by us gets no other answer by its date.
  if (Number(ends) * 1000 <= now.getTime()) {
    throw notAllowed("link_expired", "This link has expired. Write to us and we send a new one.");
  }
  return readOrderView(container, { id: orderId });
}
