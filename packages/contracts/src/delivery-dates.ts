import { z } from "zod";
import { businessDaysAfter, isBusinessDay } from "./business-days";
import { shop } from "./shop";

/** When a parcel leaves and arrives. Days are `YYYY-MM-DD`. */
export const deliveryDates = z.object({
  leaves: z.iso.date(),
  /** The first and the last day on which it may arrive. */
  earliest: z.iso.date(),
  latest: z.iso.date(),
});
export type DeliveryDates = z.infer<typeof deliveryDates>;

/** Business days on the way. */
export interface Transit {
  least: number;
  most: number;
}

/** What a shop says of its dispatch; `shop` has all of it. */
export interface Dispatch {
  timeZone: string;
  /** Orders before this full hour, 1 to 24, leave the same day. */
  dispatchCutOffHour: number;
  closedDays: readonly string[];
}

// Building a formatter costs far more than using one.
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
  });
  clocks.set(timeZone, made);
  return made;
}

/** What the calendar and the clock on the warehouse's wall show, daylight saving time included. */
function wallClock(timeZone: string, now: Date): { day: string; hour: number } {
  const parts = clockOf(timeZone).formatToParts(now);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return { day: `${part("year")}-${part("month")}-${part("day")}`, hour: Number(part("hour")) };
}

/** The day on which an order of a moment leaves the warehouse. */
export function dispatchDay(now: Date, dispatch: Dispatch = shop): string {
  const { day, hour } = wallClock(dispatch.timeZone, now);
  const inTime = isBusinessDay(day, dispatch.closedDays) && hour < dispatch.dispatchCutOffHour;
  return inTime ? day : businessDaysAfter(day, 1, dispatch.closedDays);
}

/** When an order of a moment leaves and arrives. */
export function deliveryOf(now: Date, transit: Transit, dispatch: Dispatch = shop): DeliveryDates {
  return travelFrom(dispatchDay(now, dispatch), transit, dispatch);
}

/** When a parcel that left at a moment arrives, whatever the cut-off was. */
export function deliveryOfParcel(
  leftAt: Date,
  transit: Transit,
  dispatch: Dispatch = shop,
): DeliveryDates {
  return travelFrom(wallClock(dispatch.timeZone, leftAt).day, transit, dispatch);
}

function travelFrom(leaves: string, transit: Transit, dispatch: Dispatch): DeliveryDates {
  return {
    leaves,
    earliest: businessDaysAfter(leaves, transit.least, dispatch.closedDays),
    latest: businessDaysAfter(leaves, transit.most, dispatch.closedDays),
  };
}

/** The transit of a shipping option by the code of its type; null for one the shop did not name. */
export function transitOf(code: string | null | undefined): Transit | null {
  const known: Record<string, Transit> = shop.transitDays;
  return code && Object.hasOwn(known, code) ? (known[code] ?? null) : null;
}

const inWords = new Intl.DateTimeFormat("en-US", {
  weekday: "short",
  month: "short",
  day: "numeric",
  timeZone: "UTC",
});

/** "2026-11-27" as "Fri Nov 27". */
export function weekdayAndDay(day: string): string {
  return inWords.format(new Date(`${day}T00:00:00Z`)).replace(",", "");
}

/** "arrives Fri Nov 27", or from the first to the last day. */
export function arrivalWords({
  earliest,
  latest,
}: Pick<DeliveryDates, "earliest" | "latest">): string {
  return earliest === latest
    ? `arrives ${weekdayAndDay(latest)}`
    : `arrives ${weekdayAndDay(earliest)} to ${weekdayAndDay(latest)}`;
}

/** "2 business days" or "3 to 5 business days": how long it travels, without a date. */
export function transitWords({ least, most }: Transit): string {
  const days = least === most ? String(most) : `${least} to ${most}`;
  return `${days} business ${days === "1" ? "day" : "days"}`;
}

/** The cut-off as people read it: "2:00 PM CT". */
export function cutOffWords(): string {
  const hour = shop.dispatchCutOffHour;
  const half = hour >= 12 && hour < 24 ? "PM" : "AM";
  return `${((hour + 11) % 12) + 1}:00 ${half} ${shop.timeZoneLabel}`;
}
