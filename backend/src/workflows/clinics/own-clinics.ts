import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";

/**
 * What clinics know of a customer, for their export: where they are or were a member, whom they let
 * buy or who let them, what they added, and invitations to their address. What it says of
 * colleagues is their part of it alone: no name, no e-mail.
 */
export async function readOwnClinics(container: MedusaContainer, customerId: string) {
  const clinics = container.resolve<ClinicsService>(CLINICS);
  const { email } = await container.resolve(Modules.CUSTOMER).retrieveCustomer(customerId);
  const [members, mandates, addresses, invitations] = await Promise.all([
    clinics.listClinicMembers(
      { customer_id: customerId },
      { take: null, order: { joined_at: "ASC" } },
    ),
    clinics.listClinicMandates(
      { $or: [{ practitioner_id: customerId }, { purchaser_id: customerId }] },
      { take: null, order: { granted_at: "ASC" } },
    ),
    clinics.listClinicAddresses(
      { added_by: customerId },
      { take: null, order: { created_at: "ASC" } },
    ),
    clinics.listClinicInvitations(
      { email: email.toLowerCase() },
      { take: null, order: { created_at: "ASC" } },
    ),
  ]);
  const ids = new Set(
    [...members, ...mandates, ...addresses, ...invitations].map(({ clinic_id }) => clinic_id),
  );
  const rows = await clinics.listClinics({ id: [...ids] }, { take: null });
  return rows.map(({ id, name }) => ({
    name,
    memberships: members
      .filter(({ clinic_id }) => clinic_id === id)
      .map(({ role, manager, joined_at, removed_at }) => ({
        role,
        manager,
        joinedAt: joined_at,
        leftAt: removed_at,
      })),
    mandates: mandates
      .filter(({ clinic_id }) => clinic_id === id)
      .map(({ practitioner_id, granted_at, ended_at }) => ({
        you:
          practitioner_id === customerId ? "let a colleague buy" : "buy on a colleague's license",
        grantedAt: granted_at,
        endedAt: ended_at,
      })),
    addressesYouAdded: addresses
      .filter(({ clinic_id }) => clinic_id === id)
      .map(({ line1, line2, city, state, zip }) => ({ line1, line2, city, state, zip })),
    invitations: invitations
      .filter(({ clinic_id }) => clinic_id === id)
      .map(({ role, manager, expires_at, used_at }) => ({
        role,
        manager,
        expiresAt: expires_at,
        usedAt: used_at,
      })),
  }));
}
