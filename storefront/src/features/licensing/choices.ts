import {
  asJurisdiction,
  jurisdictionName,
  jurisdictions,
} from "@needlepoint/licensure/jurisdictions";
import { professionLabel, professions } from "@needlepoint/licensure/professions";

export interface Choice {
  code: string;
  name: string;
}

/** Where an order can go and where a license can be from, by name. */
export const stateChoices: Choice[] = jurisdictions.map((code) => ({
  code,
  name: jurisdictionName(code),
}));

export const professionChoices: Choice[] = professions.map((code) => ({
  code,
  name: professionLabel[code],
}));

/** "Texas" for "TX"; null for what names no jurisdiction. */
export function stateNameOf(code: string | null | undefined): string | null {
  const known = asJurisdiction(code);
  return known ? jurisdictionName(known) : null;
}
