import type { Metadata } from "next";
import { AccountFrame } from "@/features/account/account-frame";
import { RequireCustomer } from "@/features/account/require-customer";
import { SignInAgain } from "@/features/account/sign-in-again";
import { PausedNotice } from "@/features/cart/paused-notice";
import { readClinics } from "@/features/clinics/data";
import { TeamPage } from "@/features/clinics/team-page";

export const metadata: Metadata = { title: "Team" };

export default function Page() {
  return (
    <RequireCustomer here="/account/team">
      {async (customer) => {
        const answer = await readClinics(customer.token);
        if (!answer.ok) {
          return answer.kind === "sign_in" ? (
            <SignInAgain next="/account/team" />
          ) : (
            <PausedNotice what="Your clinic is kept" />
          );
        }
        return (
          <AccountFrame title="Team" here="/account/team" email={customer.email}>
            <TeamPage clinics={answer.data.clinics} />
          </AccountFrame>
        );
      }}
    </RequireCustomer>
  );
}
