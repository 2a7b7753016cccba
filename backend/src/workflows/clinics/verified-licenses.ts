import type { MedusaContainer } from "@medusajs/framework/types";
import { isGoodOn } from "@needlepoint/licensure/calendar";
import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { profession } from "@needlepoint/licensure/professions";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { CredentialRow } from "../../modules/licensure/service";

/**
 * The verified licenses of some customers that have not run out where they were issued, newest
 * first. What they are worth for an order is for `decide()` alone to say.
 */
export async function readVerifiedLicenses(
  container: MedusaContainer,
  customerIds: string[],
): Promise<CredentialRow[]> {
  if (customerIds.length === 0) return [];
  const verified = await container
    .resolve<LicensureService>(LICENSURE)
    .listCredentials(
      { customer_id: customerIds, status: "verified" },
      { take: null, order: { submitted_at: "DESC" } },
    );
  const now = new Date();
  return verified.filter((row) =>
    isGoodOn(row.expires_on, dayIn(jurisdiction.parse(row.jurisdiction), now)),
  );
}

/** A license as the other members of a clinic see it: no number. */
export function licenseView(row: CredentialRow) {
  return {
    profession: profession.parse(row.profession),
    jurisdiction: jurisdiction.parse(row.jurisdiction),
    expiresOn: row.expires_on,
  };
}
