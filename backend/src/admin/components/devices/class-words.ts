import type { RestrictionClass } from "@needlepoint/contracts/catalog";
import { restrictionWords } from "@needlepoint/contracts/device-data";

/** What nobody has classed is sold as restricted, and says so. */
export function restrictionLabel(value: RestrictionClass | null): string {
  return value === null ? "Not classed: a person decides" : restrictionWords[value];
}

export function restrictionColor(value: RestrictionClass | null): "green" | "blue" | "orange" {
  if (value === null) return "orange";
  return value === "none" ? "green" : "blue";
}
