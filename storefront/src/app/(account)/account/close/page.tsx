import type { Metadata } from "next";
import { AccountFrame } from "@/features/account/account-frame";
import { OwnData } from "@/features/account/own-data-client";
import { RequireCustomer } from "@/features/account/require-customer";
import { keptForm } from "@/lib/kept-form";

export const metadata: Metadata = { title: "Your data" };

export default function Page() {
  return (
    <RequireCustomer here="/account/close">
      {async (customer) => (
        <AccountFrame
          title="Your data, and closing the account"
          here="/account/close"
          email={customer.email}
        >
          <OwnData kept={await keptForm("erase")} />
        </AccountFrame>
      )}
    </RequireCustomer>
  );
}
