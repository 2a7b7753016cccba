const short = new Intl.DateTimeFormat("en-US", { month: "short", day: "numeric", timeZone: "UTC" });
const withYear = new Intl.DateTimeFormat("en-US", {
  month: "short",
  day: "numeric",
  year: "numeric",
  timeZone: "UTC",
});
const words = new Intl.DateTimeFormat("en-US", {
  month: "long",
  day: "numeric",
  year: "numeric",
  timeZone: "UTC",
});
const month = new Intl.DateTimeFormat("en-US", {
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** "2026-12-04" as "Dec 4". */
export function shortDay(isoDay: string): string {
  return short.format(new Date(`${isoDay}T00:00:00Z`));
}

/** "2026-12-04" as "December 4, 2026". */
export function dayInWords(isoDay: string): string {
  return words.format(new Date(`${isoDay}T00:00:00Z`));
}

/** "2026-12-04" as "Dec 4, 2026". */
export function dayAndYear(isoDay: string): string {
  return withYear.format(new Date(`${isoDay}T00:00:00Z`));
}

/** "2026-11-23" as "Nov 2026". */
export function monthInWords(isoDay: string): string {
  return month.format(new Date(`${isoDay}T00:00:00Z`));
}
