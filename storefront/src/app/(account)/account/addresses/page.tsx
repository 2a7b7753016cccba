import type { Metadata } from "next";
import { AccountFrame } from "@/features/account/account-frame";
import { AddressBook } from "@/features/account/address-book";
import { RequireCustomer } from "@/features/account/require-customer";

export const metadata: Metadata = { title: "Addresses" };

export default async function Page({ searchParams }: PageProps<"/account/addresses">) {
  const { edit } = await searchParams;
  return (
    <RequireCustomer here="/account/addresses">
      {(customer) => (
        <AccountFrame title="Addresses" here="/account/addresses" email={customer.email}>
          <AddressBook customer={customer} editedId={typeof edit === "string" ? edit : null} />
        </AccountFrame>
      )}
    </RequireCustomer>
  );
}
