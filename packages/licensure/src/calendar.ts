/** The day of an instant as `YYYY-MM-DD` in UTC. What a jurisdiction's clock shows is `dayIn()`. */
export function isoDay(now: Date): string {
  return now.toISOString().slice(0, 10);
}

/** Whether a `YYYY-MM-DD` text is a day that exists. */
export function isRealDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && isoDay(at) === text;
}

/**
 * Whether something that is good through a day is still good on another, both `YYYY-MM-DD`.
 * A text that is no day is never good.
 */
export function isGoodOn(lastDay: string, day: string): boolean {
  return isRealDay(lastDay) && day <= lastDay;
}
