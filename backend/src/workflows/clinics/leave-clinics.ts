import type { MedusaContainer } from "@medusajs/framework/types";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import type { Cause } from "../../modules/licensure/service";
import { removeMemberWorkflow } from "./remove-member";

/**
 * Takes an account that is erased out of every clinic, and its address out of every invitation.
 * Each part may be run again. Whoever it let buy is decided on again.
 * @param email the address of the account, as it was
 */
export async function leaveClinics(
  container: MedusaContainer,
  account: { customerId: string; email: string },
  cause: Cause,
): Promise<void> {
  const clinics = container.resolve<ClinicsService>(CLINICS);
  const memberships = await clinics.listClinicMembers(
    { customer_id: account.customerId, removed_at: null },
    { take: null },
  );
  for (const member of memberships) {
    await removeMemberWorkflow(container).run({
      input: { member, by: account.customerId, mustGo: true, cause },
    });
  }
  const invitations = await clinics.listClinicInvitations(
    { email: account.email.toLowerCase() },
    { take: null },
  );
  for (const { id, used_at, withdrawn_at } of invitations) {
    const closed = used_at !== null || withdrawn_at !== null;
    await clinics.updateClinicInvitations({
      id,
      email: "erased",
      ...(closed ? {} : { withdrawn_at: new Date() }),
    });
  }
}
