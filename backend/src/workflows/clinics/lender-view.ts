import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { LenderView } from "@needlepoint/contracts/clinics";
import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { profession } from "@needlepoint/licensure/professions";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { personName } from "./clinic-view";

/**
 * The practitioner and the license that a purchaser's decision rests on, as the buyer is told. The
 * decision itself keeps ids; a name that was erased since is not shown any more.
 */
export async function readLenderView(
  container: MedusaContainer,
  lent: { practitionerId: string | null | undefined; credentialId: string | null | undefined },
): Promise<LenderView | null> {
  if (!lent.practitionerId || !lent.credentialId) return null;
  const [[practitioner], [credential]] = await Promise.all([
    container.resolve(Modules.CUSTOMER).listCustomers({ id: [lent.practitionerId] }, { take: 1 }),
    container
      .resolve<LicensureService>(LICENSURE)
      .listCredentials({ id: lent.credentialId }, { take: 1 }),
  ]);
  if (!practitioner || !credential) return null;
  return {
    name: personName(practitioner),
    profession: profession.parse(credential.profession),
    jurisdiction: jurisdiction.parse(credential.jurisdiction),
  };
}
