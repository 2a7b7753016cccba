import type { ClinicMemberView, ClinicRole, LenderView } from "@needlepoint/contracts/clinics";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";

export const roleWords: Record<ClinicRole, string> = {
  practitioner: "Practitioner",
  purchaser: "Purchaser",
};

/** "Sample Practitioner, PT, Texas": whose license a purchaser buys on. */
export function lenderWords({ name, profession, jurisdiction }: LenderView): string {
  const trade = profession === "other" ? "" : `${profession}, `;
  return `${name}, ${trade}${jurisdictionName(jurisdiction)}`;
}

/** "your license", or whose it is where a purchaser buys on a practitioner's. */
export function licenseOf(bought: { onLicenseOf: Pick<LenderView, "name"> | null }): string {
  return bought.onLicenseOf ? `the license of ${bought.onLicenseOf.name}` : "your license";
}

/** A verified license in a few words. */
export function licenseWords(license: ClinicMemberView["licenses"][number]): string {
  const trade = license.profession === "other" ? "Licensed" : license.profession;
  return `${trade}, ${jurisdictionName(license.jurisdiction)}`;
}

export function placeWords(place: {
  line1: string;
  line2: string;
  city: string;
  state: string;
  zip: string;
}): string {
  const street = [place.line1, place.line2].filter(Boolean).join(", ");
  return `${street}, ${place.city}, ${place.state} ${place.zip}`;
}

/** "A", "A and B", "A, B and C". */
export function listWords(names: string[]): string {
  return names.length < 2
    ? (names[0] ?? "")
    : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
