import "server-only";
import { lineOffersResponse } from "@needlepoint/contracts/line-offers";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";
import { isAskable, type Row, rowsOf, type Wish } from "./row";

/**
 * What wished-for lines would be in the cart of this browser today; null when the backend is away.
 * @param lower takes fewer boxes where not all can be had
 */
export async function readRows(
  wishes: Wish[],
  { lower }: { lower: boolean },
): Promise<Row[] | null> {
  const asked = wishes.filter(isAskable);
  if (asked.length === 0) return rowsOf(wishes, { offers: [], license: null }, { lower });
  const { cartId, token } = await readSession();
  const lines = asked.map(({ ref, boxes }) => ({ ref, quantity: boxes }));
  const ask = (withCart: boolean) =>
    storeCall("/store/line-offers", {
      method: "POST",
      body: { lines, ...(withCart && cartId ? { cartId } : {}) },
      token,
      answer: lineOffersResponse,
    });
  let answer = await ask(true);
  // Signed out, or in as somebody else: the cart in this browser is not the one they would go into.
  if (!answer.ok && answer.code === "not_cart_owner") answer = await ask(false);
  return answer.ok ? rowsOf(wishes, answer.data, { lower }) : null;
}
