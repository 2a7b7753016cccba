import { shop } from "@needlepoint/contracts/shop";
import type { Metadata } from "next";
import Link from "next/link";
import { AccountFrame } from "@/features/account/account-frame";
import { RequireCustomer } from "@/features/account/require-customer";
import { SignInAgain } from "@/features/account/sign-in-again";
import { PausedNotice } from "@/features/cart/paused-notice";
import { AddLicenseForm } from "@/features/licensing/add-license-form-client";
import { begunFields } from "@/features/licensing/begun-fields";
import { BegunLicense } from "@/features/licensing/begun-license-client";
import { professionChoices, stateChoices } from "@/features/licensing/choices";
import { CredentialList } from "@/features/licensing/credential-list";
import { readCredentials, readWaiting } from "@/features/licensing/data";
import { evidenceFormName } from "@/features/licensing/evidence-form";
import { keptForm } from "@/lib/kept-form";

export const metadata: Metadata = { title: "Licenses" };

interface PageProps {
  searchParams: Promise<{ renew?: string | string[] }>;
}

export default async function Page({ searchParams }: PageProps) {
  const { renew } = await searchParams;
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
        const { credentials, draft } = answer.data;
        const renewed = credentials.find(({ id }) => id === renew);
        const begun = renewed ? null : draft;
        const draftKey = `account license ${credentials.length} ${renewed?.number ?? ""}`;
        return (
          <AccountFrame title="Licenses" here="/account/licenses" email={customer.email}>
            <div className="grid max-w-2xl gap-8">
              {credentials.length > 0 ? (
                <CredentialList
                  credentials={credentials}
                  kept={{
                    answer: await keptForm("answer"),
                    evidence: await keptForm(evidenceFormName),
                  }}
                />
              ) : null}
              <section aria-labelledby="add-license">
                <h2 id="add-license" className="font-semibold">
                  {renewed ? "Renew your license" : "Add a license"}
                </h2>
                <p className="mt-1 mb-4 text-sm text-ink-2">
                  {renewed
                    ? "Enter the new expiry date. The license on file holds until the renewal is checked. "
                    : "One for each state you have needles shipped to. "}
                  A person checks it, in {shop.licenseReviewTarget}, and we mail you the result.
                </p>
                {begun ? (
                  <div className="mb-5">
                    <BegunLicense draft={begun} form={{ draftKey }} />
                  </div>
                ) : null}
                <AddLicenseForm
                  key={`${credentials.length} ${renewed?.id ?? ""}`}
                  known={
                    renewed
                      ? {
                          profession: renewed.profession,
                          jurisdiction: renewed.jurisdiction,
                          number: renewed.number,
                          npi: renewed.npi ?? "",
                        }
                      : begun
                        ? begunFields(begun)
                        : {}
                  }
                  draftKey={draftKey}
                  documents={await readWaiting(customer.token)}
                  keptDocument={await keptForm(evidenceFormName)}
                  kept={await keptForm("license")}
                  professions={professionChoices}
                  states={stateChoices}
                  nameOnLicense={`${customer.firstName} ${customer.lastName}`.trim()}
                />
              </section>
              <p className="border-t border-line pt-4 text-sm text-ink-2">
                <Link href="/account/close" prefetch={false} className="link">
                  Download or erase your data
                </Link>
                , licenses and documents included.
              </p>
            </div>
          </AccountFrame>
        );
      }}
    </RequireCustomer>
  );
}
