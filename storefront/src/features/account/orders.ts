import "server-only";
import { orderLinkHeader } from "@needlepoint/contracts/order-link";
import { orderListResponse, orderResponse } from "@needlepoint/contracts/orders";
import { storeCall } from "@/lib/store-call";

/** A page of the signed-in person's orders, newest first, and how many there are in all. */
export function readOrders(token: string, { limit, offset }: { limit: number; offset: number }) {
  return storeCall(`/store/account/orders?limit=${limit}&offset=${offset}`, {
    token,
    answer: orderListResponse,
  });
}

/** One order of the signed-in person; anyone else's is a 404. */
export function readOrder(orderId: string, token: string) {
  return storeCall(`/store/account/orders/${encodeURIComponent(orderId)}`, {
    token,
    answer: orderResponse,
  });
}

/** The order of a link from a mail; nobody has to be signed in, and whoever is does not matter. */
export function readLinkedOrder(orderId: string, link: string) {
  return storeCall(`/store/linked-orders/${encodeURIComponent(orderId)}`, {
    headers: { [orderLinkHeader]: link },
    answer: orderResponse,
  });
}
