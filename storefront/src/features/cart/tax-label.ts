import { asJurisdiction, jurisdictionName } from "@needlepoint/licensure/jurisdictions";

/** "Tax, Texas": the line of the totals names the state it is paid in. */
export function taxLabelOf(state: string | null | undefined): string {
  const jurisdiction = state ? asJurisdiction(state) : null;
  return jurisdiction ? `Tax, ${jurisdictionName(jurisdiction)}` : "Tax";
}
