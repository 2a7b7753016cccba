import Link from "next/link";
import { placeWords } from "@/features/clinics/clinic-words";
import { readClinics } from "@/features/clinics/data";
import { stateChoices } from "@/features/licensing/choices";
import { keptForm } from "@/lib/kept-form";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";
import { AddAddressForm, MakeUsual, RemoveAddress } from "./address-book-client";
import type { Customer } from "./customer";
import { addressBook } from "./stock-address";

/** The addresses of an account: its own, to be changed here, and those of its clinics. */
export async function AddressBook({
  customer,
  editedId,
}: {
  customer: Customer;
  /** The address that is being changed, where one is. */
  editedId: string | null;
}) {
  const book = addressBook(customer.addresses);
  const clinics = await readClinics(customer.token);
  const shared = clinics.ok
    ? clinics.data.clinics.filter(({ addresses }) => addresses.length > 0)
    : [];
  const changed = book.find(({ id }) => id === editedId);
  return (
    <div className="grid max-w-2xl gap-8">
      {book.length > 0 ? (
        <ul aria-label="Your addresses" className="grid gap-3">
          {book.map(({ id, isDefault, address }) => (
            <li key={id}>
              <Card className="flex flex-wrap items-start justify-between gap-4 p-4">
                <address className="text-sm text-ink-2 not-italic">
                  <span className="flex flex-wrap items-center gap-2 font-semibold text-ink">
                    {address.company || `${address.firstName} ${address.lastName}`}
                    {isDefault ? <Badge tone="neutral">Usual address</Badge> : null}
                  </span>
                  {address.attention ? (
                    <span className="block">Attn: {address.attention}</span>
                  ) : null}
                  {address.company ? (
                    <span className="block">
                      {address.firstName} {address.lastName}
                    </span>
                  ) : null}
                  <span className="block">
                    {[address.line1, address.line2].filter(Boolean).join(", ")}
                  </span>
                  <span className="block">
                    {address.city}, {address.state} {address.zip}
                  </span>
                  {address.phone ? <span className="block">{address.phone}</span> : null}
                </address>
                <div className="flex flex-wrap items-center gap-3">
                  {isDefault ? null : <MakeUsual id={id} address={address} />}
                  <Link
                    href={{ pathname: "/account/addresses", query: { edit: id } }}
                    prefetch={false}
                    className="link inline-flex min-h-9 items-center text-sm"
                    aria-label={`Edit ${address.line1}, ${address.city}`}
                  >
                    Edit
                  </Link>
                  <RemoveAddress id={id} address={address} />
                </div>
              </Card>
            </li>
          ))}
        </ul>
      ) : null}
      {shared.map(({ id, name, addresses }) => (
        <section key={id} aria-labelledby={`clinic-${id}`}>
          <h2 id={`clinic-${id}`} className="mb-2 font-semibold">
            Of {name}
          </h2>
          <ul className="grid gap-1 text-sm text-ink-2">
            {addresses.map((place) => (
              <li key={place.id}>{placeWords(place)}</li>
            ))}
          </ul>
          <p className="mt-1 text-sm text-ink-2">
            Offered at checkout. A manager changes them under{" "}
            <Link href="/account/team" prefetch={false} className="link">
              Team
            </Link>
            .
          </p>
        </section>
      ))}
      <section aria-labelledby="add-address">
        <h2 id="add-address" className="mb-4 font-semibold">
          {changed ? "Change this address" : "Add an address"}
        </h2>
        <AddAddressForm
          key={changed?.id ?? book.length}
          count={book.length}
          changed={changed}
          states={stateChoices}
          kept={await keptForm("address")}
        />
      </section>
    </div>
  );
}
