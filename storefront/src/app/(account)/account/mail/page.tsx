import { mailKinds } from "@needlepoint/contracts/mail-kinds";
import type { Metadata } from "next";
import { AccountFrame } from "@/features/account/account-frame";
import { readMailChoices } from "@/features/account/mail-choices";
import { MailChoice } from "@/features/account/mail-choices-client";
import { RequireCustomer } from "@/features/account/require-customer";
import { Notice } from "@/ui/notice";

export const metadata: Metadata = { title: "E-mail" };

export default function Page() {
  return (
    <RequireCustomer here="/account/mail">
      {async (customer) => {
        const read = await readMailChoices(customer.token);
        return (
          <AccountFrame title="E-mail" here="/account/mail" email={customer.email}>
            <p className="mb-5 max-w-prose text-ink-2">
              We send no newsletters and give your address to nobody. These are all the mails there
              are; those you can do without can be switched off.
            </p>
            {read.ok ? (
              <ul aria-label="Mails we send" className="max-w-2xl border-t border-line">
                {mailKinds.map((mail) => (
                  <li
                    key={mail.name}
                    className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-4"
                  >
                    <div className="min-w-0 flex-[1_1_18rem]">
                      <h2 className="font-semibold">{mail.name}</h2>
                      <p className="text-sm text-ink-2">{mail.when}</p>
                    </div>
                    {"kind" in mail ? (
                      <MailChoice
                        kind={mail.kind}
                        name={mail.name}
                        on={read.data.choices.every(({ kind, on }) => kind !== mail.kind || on)}
                      />
                    ) : (
                      <p className="max-w-56 text-sm text-ink-2">
                        Always sent, because {mail.always}.
                      </p>
                    )}
                  </li>
                ))}
              </ul>
            ) : (
              <Notice tone="amber" icon="info" title="Your choices can't be read right now.">
                <p>Reload this page in a minute.</p>
              </Notice>
            )}
          </AccountFrame>
        );
      }}
    </RequireCustomer>
  );
}
