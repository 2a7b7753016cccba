import { z } from "zod";

/** The fifty states and the District of Columbia: the jurisdictions that have practice rules. */
export const states = {
  AL: "Alabama",
  AK: "Alaska",
  AZ: "Arizona",
  AR: "Arkansas",
  CA: "California",
  CO: "Colorado",
  CT: "Connecticut",
  DE: "Delaware",
  DC: "District of Columbia",
  FL: "Florida",
  GA: "Georgia",
  HI: "Hawaii",
  ID: "Idaho",
  IL: "Illinois",
  IN: "Indiana",
  IA: "Iowa",
  KS: "Kansas",
  KY: "Kentucky",
  LA: "Louisiana",
  ME: "Maine",
  MD: "Maryland",
  MA: "Massachusetts",
  MI: "Michigan",
  MN: "Minnesota",
  MS: "Mississippi",
  MO: "Missouri",
  MT: "Montana",
  NE: "Nebraska",
  NV: "Nevada",
  NH: "New Hampshire",
  NJ: "New Jersey",
  NM: "New Mexico",
  NY: "New York",
  NC: "North Carolina",
  ND: "North Dakota",
  OH: "Ohio",
  OK: "Oklahoma",
  OR: "Oregon",
  PA: "Pennsylvania",
  RI: "Rhode Island",
  SC: "South Carolina",
  SD: "South Dakota",
  TN: "Tennessee",
  TX: "Texas",
  UT: "Utah",
  VT: "Vermont",
  VA: "Virginia",
  WA: "Washington",
  WV: "West Virginia",
  WI: "Wisconsin",
  WY: "Wyoming",
} as const;

/** Territories: no rules of ours, so a person looks at every order. */
export const territories = {
  AS: "American Samoa",
  GU: "Guam",
  MP: "Northern Mariana Islands",
  PR: "Puerto Rico",
  VI: "U.S. Virgin Islands",
} as const;

/** Military "states" of the postal service: a person looks at every order. */
export const military = {
  AA: "Armed Forces Americas",
  AE: "Armed Forces Europe",
  AP: "Armed Forces Pacific",
} as const;

const labels = { ...states, ...territories, ...military };
export type Jurisdiction = keyof typeof labels;

export const stateCodes = Object.keys(states) as (keyof typeof states)[];
export const jurisdictions = Object.keys(labels) as [Jurisdiction, ...Jurisdiction[]];
export const jurisdiction = z.enum(jurisdictions, "Choose the state.");

/** The name people use. */
export function jurisdictionName(code: Jurisdiction): string {
  return labels[code];
}

/** Reads a two-letter code of any case; null when it names no jurisdiction. */
export function asJurisdiction(code: string | null | undefined): Jurisdiction | null {
  const parsed = jurisdiction.safeParse(code?.trim().toUpperCase());
  return parsed.success ? parsed.data : null;
}

export function jurisdictionKind(code: Jurisdiction): "state" | "territory" | "military" {
  if (code in military) return "military";
  return code in territories ? "territory" : "state";
}
