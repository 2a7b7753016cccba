import type { Jurisdiction } from "./jurisdictions";

const eastern = "America/New_York";
const central = "America/Chicago";
const mountain = "America/Denver";
const pacific = "America/Los_Angeles";

/**
 * The clock of each jurisdiction: that of its capital, where its board sits. A state that lies in
 * two zones has one clock here, so that a license and a law begin and end once. Military post
 * offices keep the clock of Washington.
 */
const zones: Record<Jurisdiction, string> = {
  AL: central,
  AK: "America/Juneau",
  AZ: "America/Phoenix",
  AR: central,
  CA: pacific,
  CO: mountain,
  CT: eastern,
  DE: eastern,
  DC: eastern,
  FL: eastern,
  GA: eastern,
  HI: "Pacific/Honolulu",
  ID: "America/Boise",
  IL: central,
  IN: "America/Indiana/Indianapolis",
  IA: central,
  KS: central,
  KY: eastern,
  LA: central,
  ME: eastern,
  MD: eastern,
  MA: eastern,
  MI: "America/Detroit",
  MN: central,
  MS: central,
  MO: central,
  MT: mountain,
  NE: central,
  NV: pacific,
  NH: eastern,
  NJ: eastern,
  NM: mountain,
  NY: eastern,
  NC: eastern,
  ND: central,
  OH: eastern,
  OK: central,
  OR: pacific,
  PA: eastern,
  RI: eastern,
  SC: eastern,
  SD: central,
  TN: central,
  TX: central,
  UT: mountain,
  VT: eastern,
  VA: eastern,
  WA: pacific,
  WV: eastern,
  WI: central,
  WY: mountain,
  AS: "Pacific/Pago_Pago",
  GU: "Pacific/Guam",
  MP: "Pacific/Saipan",
  PR: "America/Puerto_Rico",
  VI: "America/St_Thomas",
  AA: eastern,
  AE: eastern,
  AP: eastern,
};

// Building a formatter costs far more than using one, and decide() runs on every cart change.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-US", {
    timeZone,
    calendar: "gregory",
    numberingSystem: "latn",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  formats.set(timeZone, made);
  return made;
}

/** Later than any day there is: what an unreadable clock counts as, so that all has expired. */
const afterAllDays = "9999-99-99";

/** The calendar day, `YYYY-MM-DD`, that a jurisdiction's own clock shows at an instant. */
export function dayIn(jurisdiction: Jurisdiction, now: Date): string {
  if (Number.isNaN(now.getTime())) return afterAllDays;
  const parts = formatOf(zones[jurisdiction]).formatToParts(now);
  const part = (type: "year" | "month" | "day") => parts.find((p) => p.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}
