import type { AddressForm } from "@needlepoint/contracts/accounts";
import type { ClinicView } from "@needlepoint/contracts/clinics";

/** An address that checkout takes in one press. */
export interface KnownAddress {
  /** `book:` or `clinic:`, and which. */
  id: string;
  title: string;
  words: string;
  /** Said at its corner: whose it is, or that it is the usual one. */
  note: string;
  address: AddressForm;
}

interface Person {
  firstName: string;
  lastName: string;
}
type BookEntry = { id: string; isDefault: boolean; address: AddressForm };
type Clinic = Pick<ClinicView, "name" | "addresses">;

const placeOf = (at: Pick<AddressForm, "line1" | "line2" | "city" | "state" | "zip">) =>
  `${[at.line1, at.line2].filter(Boolean).join(", ")}, ${at.city}, ${at.state} ${at.zip}`;

/** What a person may send to: their own book, then their clinics' addresses, each place once. */
export function knownAddresses(
  person: Person,
  book: readonly BookEntry[],
  clinics: readonly Clinic[],
): KnownAddress[] {
  const own = book.map(({ id, isDefault, address }) => ({
    id: `book:${id}`,
    title: address.company || `${address.firstName} ${address.lastName}`,
    words: placeOf(address),
    note: isDefault ? "usual" : "",
    address,
  }));
  const shared = clinics.flatMap(({ name, addresses }) =>
    addresses.map(({ id, line1, line2, city, state, zip }) => {
      const { firstName, lastName } = person;
      const place = { line1, line2, city, state, zip };
      return {
        id: `clinic:${id}`,
        title: name,
        words: placeOf(place),
        note: "clinic",
        address: { firstName, lastName, company: name, attention: "", phone: "", ...place },
      };
    }),
  );
  const taken = new Set(own.map(({ words }) => words.toLowerCase()));
  return [...own, ...shared.filter(({ words }) => !taken.has(words.toLowerCase()))];
}
