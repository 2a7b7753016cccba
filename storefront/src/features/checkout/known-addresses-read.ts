import "server-only";
import type { AddressForm } from "@needlepoint/contracts/accounts";
import { type Customer, readCustomer } from "@/features/account/customer";
import { addressBook } from "@/features/account/stock-address";
import { readClinics } from "@/features/clinics/data";
import { type KnownAddress, knownAddresses } from "./known-addresses";

/** What the signed-in person may send to in one press. */
export async function readKnownAddresses(customer: Customer): Promise<KnownAddress[]> {
  const clinics = await readClinics(customer.token);
  return knownAddresses(
    customer,
    addressBook(customer.addresses),
    clinics.ok ? clinics.data.clinics : [],
  );
}

/** One of them by its id, read anew: a form may name anything. */
export async function readKnownAddress(id: string): Promise<AddressForm | null> {
  const read = await readCustomer();
  if (read.state !== "signed-in") return null;
  const known = await readKnownAddresses(read.customer);
  return known.find((place) => place.id === id)?.address ?? null;
}
