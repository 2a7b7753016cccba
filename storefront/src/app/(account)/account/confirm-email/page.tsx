import type { Metadata } from "next";
import { ConfirmEmailPage } from "@/features/account/confirm-email-page";
import { RequireCustomer } from "@/features/account/require-customer";

export const metadata: Metadata = { title: "Confirm your e-mail address" };

export default function Page() {
  return (
    <div className="py-8">
      <RequireCustomer here="/account/confirm-email">
        {(customer) => <ConfirmEmailPage customer={customer} code={null} />}
      </RequireCustomer>
    </div>
  );
}
