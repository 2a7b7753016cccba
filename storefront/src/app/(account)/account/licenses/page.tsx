import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import { AccountFrame } from "@/features/account/account-frame";
import { RequireCustomer } from "@/features/account/require-customer";
import { SignInAgain } from "@/features/account/sign-in-again";
import { PausedNotice } from "@/features/cart/paused-notice";
import { AddLicenseForm } from "@/features/licensing/add-license-form-client";
import { professionChoices, stateChoices } from "@/features/licensing/choices";
import { CredentialList } from "@/features/licensing/credential-list";
import { readCredentials } from "@/features/licensing/data";

import { keptForm } from "@/lib/kept-form";

export const metadata: Metadata = { title: "Licenses" };

export default function Page() {
  return (
    <RequireCustomer here="/account/licenses">
      {async (customer) => {
        const answer = await readCredentials(customer.token);
        if (!answer.ok) {
          return answer.kind === "sign_in" ? (
            <SignInAgain next="/account/licenses" />
          ) : (
            <PausedNotice what="Your licenses are kept" />
          );
        }
        const { credentials } = answer.data;
        return (
          <AccountFrame title="Licenses" here="/account/licenses" email={customer.email}>
            <div className="grid max-w-2xl gap-8">
              {credentials.length > 0 ? <CredentialList credentials={credentials} /> : null}
              <section aria-labelledby="add-license">
                <h2 id="add-license" className="font-semibold">
                  Add a license
                </h2>
                <p className="mt-1 mb-4 text-sm text-ink-2">
                  One for each state you have needles shipped to. A person checks it, in{" "}
                  {shop.licenseReviewTarget}, and we mail you the result.
                </p>
                <AddLicenseForm
                  key={credentials.length}
                  count={credentials.length}
                  kept={await keptForm("license")}
                  professions={professionChoices}
                  states={stateChoices}
                  nameOnLicense={`${customer.firstName} ${customer.lastName}`.trim()}
                />
              </section>
            </div>
          </AccountFrame>
        );
      }}
    </RequireCustomer>
  );
}
