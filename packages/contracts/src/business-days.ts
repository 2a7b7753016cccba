/** Days as `YYYY-MM-DD` texts: they sort, and a day has no zone of its own. */

const DAY_MS = 24 * 60 * 60 * 1000;

interface Holiday {
  name: string;
  /** The day it is kept on, which is beside the day itself when that falls on a weekend. */
  day: string;
}

/** Which weekday of a month, counted from its start, or with -1 the last. Sunday is 0. */
type NthWeekday = { month: number; weekday: number; nth: number };
type FixedDay = { month: number; date: number };

/**
 * The legal public holidays of the United States, 5 U.S.C. 6103(a). UPS and FedEx work on some of
 * them; a date promised here leaves them out all the same, so that it holds with every carrier.
 */
const holidays: ({ name: string } & (NthWeekday | FixedDay))[] = [
  { name: "New Year's Day", month: 1, date: 1 },
  { name: "Birthday of Martin Luther King, Jr.", month: 1, weekday: 1, nth: 3 },
  { name: "Washington's Birthday", month: 2, weekday: 1, nth: 3 },
  { name: "Memorial Day", month: 5, weekday: 1, nth: -1 },
  { name: "Juneteenth National Independence Day", month: 6, date: 19 },
  { name: "Independence Day", month: 7, date: 4 },
  { name: "Labor Day", month: 9, weekday: 1, nth: 1 },
  { name: "Columbus Day", month: 10, weekday: 1, nth: 2 },
  { name: "Veterans Day", month: 11, date: 11 },
  { name: "Thanksgiving Day", month: 11, weekday: 4, nth: 4 },
  { name: "Christmas Day", month: 12, date: 25 },
];

const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The day that lies so many days after another; before it, with a negative number. */
export function daysAfter(day: string, days: number): string {
  return isoDay(at(day) + days * DAY_MS);
}

/** 0 for a Sunday to 6 for a Saturday. */
export function weekdayOf(day: string): number {
  return new Date(at(day)).getUTCDay();
}

/**
 * The federal holidays of a year, each on the day it is kept: one on a Saturday on the Friday
 * before, one on a Sunday on the Monday after (5 U.S.C. 6103(b), and section 3(a) of Executive Order 11582). New
 * Year's Day may so be kept in the year before.
 */
export function federalHolidays(year: number): Holiday[] {
  return holidays.map((rule) => ({ name: rule.name, day: keptOn(dayOfRule(rule, year)) }));
}

function dayOfRule(rule: NthWeekday | FixedDay, year: number): string {
  if ("date" in rule) return isoDay(Date.UTC(year, rule.month - 1, rule.date));
  if (rule.nth > 0) {
    const first = isoDay(Date.UTC(year, rule.month - 1, 1));
    const ahead = (rule.weekday - weekdayOf(first) + 7) % 7;
    return daysAfter(first, ahead + (rule.nth - 1) * 7);
  }
  const last = isoDay(Date.UTC(year, rule.month, 0));
  return daysAfter(last, -((weekdayOf(last) - rule.weekday + 7) % 7));
}

function keptOn(day: string): string {
  const weekday = weekdayOf(day);
  if (weekday === 6) return daysAfter(day, -1);
  return weekday === 0 ? daysAfter(day, 1) : day;
}

const kept = new Map<number, Set<string>>();

/** Days kept as holidays in a year, that year's and a New Year's Day moved into it. */
function keptIn(year: number): Set<string> {
  const known = kept.get(year);
  if (known) return known;
  const days = new Set(
    [...federalHolidays(year), ...federalHolidays(year + 1)].map(({ day }) => day),
  );
  kept.set(year, days);
  return days;
}

/**
 * Whether parcels leave and arrive on a day.
 * @param closed further days on which the shop is closed
 */
export function isBusinessDay(day: string, closed: readonly string[] = []): boolean {
  const weekday = weekdayOf(day);
  if (weekday === 0 || weekday === 6 || closed.includes(day)) return false;
  return !keptIn(Number(day.slice(0, 4))).has(day);
}

/** The business day that lies so many business days after a day; itself with 0, where it is one. */
export function businessDaysAfter(
  day: string,
  count: number,
  closed: readonly string[] = [],
): string {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = daysAfter(reached, 1);
    if (isBusinessDay(reached, closed)) left -= 1;
  }
  return reached;
}
