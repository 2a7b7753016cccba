import type { Metadata } from "next";
import { ConfirmEmailPage } from "@/features/account/confirm-email-page";
import { RequireCustomer } from "@/features/account/require-customer";

export const metadata: Metadata = {
  title: "Confirm your e-mail address",
  // The code is in the address: no page that is linked from here may learn it.
  referrer: "no-referrer",
};

export default async function Page({ params }: PageProps<"/account/confirm-email/[code]">) {
  const { code } = await params;
  return (
    <div className="py-8">
      <RequireCustomer here={`/account/confirm-email/${code}`}>
        {(customer) => <ConfirmEmailPage customer={customer} code={code} />}
      </RequireCustomer>
    </div>
  );
}
