import type { MedusaContainer } from "@medusajs/framework/types";
import type { ServedStateView } from "@needlepoint/contracts/served-states";
import { isGoodOn } from "@needlepoint/licensure/calendar";
import { jurisdictions } from "@needlepoint/licensure/jurisdictions";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { readLaw } from "./rule-set";

/** Every jurisdiction with whether the shop serves it, and the shop's own licenses there. */
export async function readServedStates(container: MedusaContainer): Promise<ServedStateView[]> {
  const licensure = container.resolve<LicensureService>(LICENSURE);
  const [law, changed, licenses] = await Promise.all([
    readLaw(container),
    licensure.listServedStates({}, { take: null }),
    licensure.listSellerLicenses({}, { take: null, order: { expires_on: "DESC" } }),
  ]);
  return jurisdictions.map((jurisdiction) => {
    const row = changed.find((state) => state.jurisdiction === jurisdiction);
    const day = dayIn(jurisdiction, law.now);
    return {
      jurisdiction,
      served: !law.unserved.includes(jurisdiction),
      note: row?.note ?? null,
      changedAt: row ? new Date(row.changed_at).toISOString() : null,
      licenses: licenses
        .filter((license) => license.jurisdiction === jurisdiction)
        .map((license) => ({
          id: license.id,
          name: license.name,
          number: license.number,
          issuedBy: license.issued_by,
          expiresOn: license.expires_on,
          expired: !isGoodOn(license.expires_on, day),
        })),
    };
  });
}
