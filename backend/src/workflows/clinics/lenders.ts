import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { shop } from "@needlepoint/contracts/shop";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import type { Lender } from "../../modules/clinics/service";
import { shipToKey } from "../../modules/clinics/ship-to-key";
import { isEmailConfirmed } from "../licensure/email-confirmed";
import type { ShipTo } from "../licensure/subject";

/** Who lets a buyer buy, and whether their own e-mail is confirmed: their license is no better by being lent. */
export type LenderFact = Lender & { emailConfirmed: boolean };

/** The compared form of a ship-to; null for one that is not whole, or not in this country. */
function keyOf(shipTo: ShipTo | null): string | null {
  return shipTo?.countryCode === shop.countryCode ? shipToKey(shipTo) : null;
}

/**
 * The practitioners on whose license a customer may buy for this ship-to, each once: an open
 * mandate in a clinic of both, and the ship-to is one of that clinic's addresses.
 */
export async function readLenders(
  container: MedusaContainer,
  customerId: string,
  shipTo: ShipTo | null,
): Promise<LenderFact[]> {
  const key = keyOf(shipTo);
  if (key === null) return [];
  const found = await container.resolve<ClinicsService>(CLINICS).lendersAt(customerId, key);
  const lenders = found.filter(
    ({ practitionerId }, index) =>
      found.findIndex((other) => other.practitionerId === practitionerId) === index,
  );
  if (lenders.length === 0) return [];
  const ids = lenders.map(({ practitionerId }) => practitionerId);
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: ids }, { take: ids.length });
  const facts: LenderFact[] = [];
  for (const lender of lenders) {
    const customer = customers.find(({ id }) => id === lender.practitionerId);
    // Whose account is gone lends nothing.
    if (!customer?.has_account) continue;
    const emailConfirmed = await isEmailConfirmed(container, {
      id: customer.id,
      email: customer.email,
      hasAccount: customer.has_account,
    });
    facts.push({ ...lender, emailConfirmed });
  }
  return facts;
}

/** Whether a ship-to still is the clinic's address that an order was cleared for. */
export async function isClinicAddress(
  container: MedusaContainer,
  addressId: string,
  shipTo: ShipTo | null,
): Promise<boolean> {
  // Taken off the list later, it still says where the order was to go.
  const [address] = await container
    .resolve<ClinicsService>(CLINICS)
    .listClinicAddresses({ id: addressId }, { take: 1 });
  return address !== undefined && address.key === keyOf(shipTo);
}

/** Who buys on whose license by an open mandate. */
export async function readBuyersOn(
  container: MedusaContainer,
  practitionerIds: string[],
): Promise<{ practitionerId: string; purchaserId: string }[]> {
  if (practitionerIds.length === 0) return [];
  const mandates = await container
    .resolve<ClinicsService>(CLINICS)
    .listClinicMandates({ practitioner_id: practitionerIds, ended_at: null }, { take: null });
  return mandates.map(({ practitioner_id, purchaser_id }) => ({
    practitionerId: practitioner_id,
    purchaserId: purchaser_id,
  }));
}
