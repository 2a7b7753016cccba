import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { ClinicView } from "@needlepoint/contracts/clinics";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import type { ClinicRow, MemberRow } from "../../modules/clinics/service";
import { licenseView, readVerifiedLicenses } from "./verified-licenses";

/** A person's name as colleagues read it; their address where they never gave one. */
export function personName(customer: {
  first_name?: string | null;
  last_name?: string | null;
  email: string;
}): string {
  return [customer.first_name, customer.last_name].filter(Boolean).join(" ") || customer.email;
}

async function readView(
  container: MedusaContainer,
  clinic: ClinicRow,
  caller: MemberRow,
): Promise<ClinicView> {
  const clinics = container.resolve<ClinicsService>(CLINICS);
  const ofClinic = { clinic_id: clinic.id };
  const [members, addresses, mandates, invitations] = await Promise.all([
    clinics.listClinicMembers(
      { ...ofClinic, removed_at: null },
      { take: null, order: { joined_at: "ASC" } },
    ),
    clinics.listClinicAddresses(
      { ...ofClinic, removed_at: null },
      { take: null, order: { created_at: "ASC" } },
    ),
    clinics.listClinicMandates(
      { ...ofClinic, ended_at: null },
      { take: null, order: { granted_at: "ASC" } },
    ),
    caller.manager
      ? clinics.listClinicInvitations(
          { ...ofClinic, used_at: null, withdrawn_at: null, expires_at: { $gt: new Date() } },
          { take: null, order: { created_at: "ASC" } },
        )
      : [],
  ]);
  const customerIds = members.map(({ customer_id }) => customer_id);
  const practitioners = members.filter(({ role }) => role === "practitioner");
  const [customers, licenses] = await Promise.all([
    container
      .resolve(Modules.CUSTOMER)
      .listCustomers({ id: customerIds }, { take: customerIds.length }),
    readVerifiedLicenses(
      container,
      practitioners.map(({ customer_id }) => customer_id),
    ),
  ]);
  const customerOf = new Map(customers.map((customer) => [customer.id, customer]));
  const memberOf = new Map(members.map((member) => [member.customer_id, member.id]));
  return {
    id: clinic.id,
    name: clinic.name,
    members: members.map((member) => {
      const customer = customerOf.get(member.customer_id);
      const you = member.id === caller.id;
      return {
        id: member.id,
        name: customer ? personName(customer) : "Closed account",
        email: you || caller.manager ? (customer?.email ?? null) : null,
        role: member.role,
        manager: member.manager,
        you,
        licenses:
          member.role === "practitioner"
            ? licenses
                .filter(({ customer_id }) => customer_id === member.customer_id)
                .map(licenseView)
            : [],
      };
    }),
    addresses: addresses.map(({ id, line1, line2, city, state, zip }) => ({
      id,
      line1,
      line2,
      city,
      state,
      zip,
    })),
    mandates: mandates.flatMap((mandate) => {
      const practitionerId = memberOf.get(mandate.practitioner_id);
      const purchaserId = memberOf.get(mandate.purchaser_id);
      const shown = caller.role === "practitioner" || purchaserId === caller.id;
      return shown && practitionerId && purchaserId
        ? [
            {
              id: mandate.id,
              practitionerId,
              purchaserId,
              grantedAt: new Date(mandate.granted_at).toISOString(),
            },
          ]
        : [];
    }),
    invitations: invitations.map(({ id, email, role, manager, expires_at }) => ({
      id,
      email,
      role,
      manager,
      expiresAt: new Date(expires_at).toISOString(),
    })),
  };
}

/** A clinic as this member of it sees it. */
export async function readClinic(
  container: MedusaContainer,
  caller: MemberRow,
): Promise<ClinicView> {
  const clinic = await container.resolve<ClinicsService>(CLINICS).retrieveClinic(caller.clinic_id);
  return readView(container, clinic, caller);
}

/** The clinics of a customer, the one joined first before the others. */
export async function readClinicsOf(
  container: MedusaContainer,
  customerId: string,
): Promise<ClinicView[]> {
  const clinics = container.resolve<ClinicsService>(CLINICS);
  const memberships = await clinics.listClinicMembers(
    { customer_id: customerId, removed_at: null },
    { take: null, order: { joined_at: "ASC" } },
  );
  const views: ClinicView[] = [];
  for (const membership of memberships) views.push(await readClinic(container, membership));
  return views;
}
