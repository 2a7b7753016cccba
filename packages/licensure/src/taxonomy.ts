import type { Profession } from "./professions";

/**
 * NUCC health care provider taxonomy codes by profession, as an NPI record lists them; "other"
 * stands for the professions the store holds. Source: the code set as HL7 publishes it,
 * https://hl7.org/fhir/valueset-provider-taxonomy.html (read 2026-11-23). Three chiropractic codes
 * (111NS0005X, 111NX0100X, 111NX0800X) are there in an older form, ending in N, and are written
 * here in today's.
 */
const codes: Record<Exclude<Profession, "MD" | "DO" | "other">, readonly string[]> = {
  PT: [
    "225100000X",
    "2251C2600X",
    "2251E1200X",
    "2251E1300X",
    "2251G0304X",
    "2251H1200X",
    "2251H1300X",
    "2251N0400X",
    "2251P0200X",
    "2251S0007X",
    "2251X0800X",
  ],
  PTA: ["225200000X"],
  OT: [
    "225X00000X",
    "225XE0001X",
    "225XE1200X",
    "225XF0002X",
    "225XG0600X",
    "225XH1200X",
    "225XH1300X",
    "225XL0004X",
    "225XM0800X",
    "225XN1300X",
    "225XP0019X",
    "225XP0200X",
    "225XR0403X",
  ],
  OTA: ["224Z00000X"],
  AT: ["2255A2300X"],
  DC: [
    "111N00000X",
    "111NI0013X",
    "111NI0900X",
    "111NN0400X",
    "111NN1001X",
    "111NP0017X",
    "111NR0200X",
    "111NR0400X",
    "111NS0005X",
    "111NX0100X",
    "111NX0800X",
  ],
  LAc: ["171100000X"],
};

/**
 * Allopathic and osteopathic physicians share these groups of codes; which of the two a person is,
 * the record tells only by its credential text.
 */
const physicianGroups = ["207", "208"];

/** The form of a code: ten characters, the last an X. */
const form = /^[0-9]{3}[0-9A-Z]{6}X$/;

const byCode = new Map(
  Object.entries(codes).flatMap(([profession, list]) =>
    list.map((code): [string, Profession] => [code, profession as keyof typeof codes]),
  ),
);

/**
 * The professions a taxonomy code may stand for: both MD and DO for a physician's, none for a code
 * the store has no profession for and for what is no code at all.
 */
export function professionsOfTaxonomy(code: string): readonly Profession[] {
  const known = byCode.get(code);
  if (known) return [known];
  return form.test(code) && physicianGroups.includes(code.slice(0, 3)) ? ["MD", "DO"] : [];
}

/**
 * The codes of a profession: whole codes and, for physicians, the three digits their codes begin
 * with. Empty for "other", whose practitioners have codes of many kinds.
 */
export function taxonomiesOfProfession(profession: Profession): {
  codes: readonly string[];
  groups: readonly string[];
} {
  if (profession === "MD" || profession === "DO") return { codes: [], groups: physicianGroups };
  return { codes: profession === "other" ? [] : codes[profession], groups: [] };
}

/** Whether a code says this profession; "other" is never said, so a person looks. */
export function taxonomySays(code: string, profession: Profession): boolean {
  return professionsOfTaxonomy(code).includes(profession);
}
