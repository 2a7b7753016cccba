/** Today's date as `YYYY-MM-DD` in UTC: rules and expiries act by calendar day, not by hour. */
export function isoDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Whether a `YYYY-MM-DD` text is a day that exists. */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && isoDay(at) === text;
}
