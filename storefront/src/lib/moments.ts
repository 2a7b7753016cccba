import { shop } from "@needlepoint/contracts/shop";

const dateTime = new Intl.DateTimeFormat("en-US", {
  month: "short",
  day: "numeric",
  hour: "numeric",
  minute: "2-digit",
  timeZone: shop.timeZone,
});
const day = new Intl.DateTimeFormat("en-US", {
  month: "short",
  day: "numeric",
  year: "numeric",
  timeZone: shop.timeZone,
});

/** A moment in the warehouse's zone: "Nov 23, 11:40 AM CT". */
export function formatMoment(iso: string): string {
  return `${dateTime.format(new Date(iso))} ${shop.timeZoneLabel}`;
}

/** The day of a moment in the warehouse's zone: "Nov 23, 2026". */
export function formatDay(iso: string): string {
  return day.format(new Date(iso));
}
