import type { Metadata } from "next";
import { RequireCustomer } from "@/features/account/require-customer";
import { InvitationPage } from "@/features/clinics/invitation-page";

export const metadata: Metadata = {
  title: "Invitation",
  // The token is in the address: no page that is linked from here may learn it.
  referrer: "no-referrer",
};

export default async function Page({ params }: PageProps<"/account/invitation/[token]">) {
  const { token } = await params;
  return (
    <div className="py-8">
      <RequireCustomer here={`/account/invitation/${token}`}>
        {(customer) => <InvitationPage customer={customer} token={token} />}
      </RequireCustomer>
    </div>
  );
}
