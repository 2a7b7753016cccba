import {
  arrivalWords,
  deliveryOf,
  transitOf,
  transitWords,
} from "@needlepoint/contracts/delivery-dates";

/**
 * When an order of now arrives, in words: days where they are known, how long it travels where a
 * license has to be cleared first, nothing for a way of shipping whose transit the shop did not say.
 */
export function arrivalOf(code: string | null, now: Date, waits: boolean): string {
  const transit = transitOf(code);
  if (!transit) return "";
  return waits
    ? `${transitWords(transit)} once the license is cleared`
    : arrivalWords(deliveryOf(now, transit));
}
