import type { Jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { jurisdictionOfZip } from "@needlepoint/licensure/zip";

const zipOf = new Map<Jurisdiction, string>();
for (let prefix = 999; prefix >= 0; prefix -= 1) {
  const zip = `${String(prefix).padStart(3, "0")}01`;
  const jurisdiction = jurisdictionOfZip(zip);
  if (jurisdiction) zipOf.set(jurisdiction, zip);
}

/** A ZIP of a jurisdiction, for questions about a place that no order has named. */
export function sampleZip(jurisdiction: Jurisdiction): string {
  return zipOf.get(jurisdiction) ?? "";
}
