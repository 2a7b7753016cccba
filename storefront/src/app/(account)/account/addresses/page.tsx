import type { Metadata } from "next";
import { AccountFrame } from "@/features/account/account-frame";
import { AddAddressForm, RemoveAddress } from "@/features/account/address-book-client";
import { RequireCustomer } from "@/features/account/require-customer";
import { fromStockAddress } from "@/features/account/stock-address";
import { stateChoices } from "@/features/licensing/choices";
import { keptForm } from "@/lib/kept-form";
import { Card } from "@/ui/card";

export const metadata: Metadata = { title: "Addresses" };

export default function Page() {
  return (
    <RequireCustomer here="/account/addresses">
      {async (customer) => {
        const book = customer.addresses
          .map((stock) => ({ id: stock.id, address: fromStockAddress(stock) }))
          .filter(({ address }) => address.line1 !== "");
        return (
          <AccountFrame title="Addresses" here="/account/addresses" email={customer.email}>
            <div className="grid max-w-2xl gap-8">
              {book.length > 0 ? (
                <ul aria-label="Your addresses" className="grid gap-3">
                  {book.map(({ id, address }) => (
                    <li key={id}>
                      <Card className="flex flex-wrap items-start justify-between gap-4 p-4">
                        <address className="text-sm text-ink-2 not-italic">
                          <span className="block font-semibold text-ink">
                            {address.company || `${address.firstName} ${address.lastName}`}
                          </span>
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
                        </address>
                        <RemoveAddress id={id} address={address} />
                      </Card>
                    </li>
                  ))}
                </ul>
              ) : null}
              <section aria-labelledby="add-address">
                <h2 id="add-address" className="mb-4 font-semibold">
                  Add an address
                </h2>
                <AddAddressForm
                  key={book.length}
                  count={book.length}
                  states={stateChoices}
                  kept={await keptForm("address")}
                />
              </section>
            </div>
          </AccountFrame>
        );
      }}
    </RequireCustomer>
  );
}
