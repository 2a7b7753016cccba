import type { Metadata } from "next";
import { MailOff } from "@/features/account/mail-choices-client";
import { keptForm } from "@/lib/kept-form";

/** The address is the key: no page that is left by a link may be told it. */
export const metadata: Metadata = { title: "E-mail", referrer: "no-referrer" };

export default async function Page({ params }: PageProps<"/account/mail/off/[token]">) {
  const { token } = await params;
  return (
    <div className="grid max-w-prose gap-4 py-10">
      <h1 className="font-serif text-3xl">No more of these mails?</h1>
      <p className="text-ink-2">
        One press switches off the kind of mail this link came in. You need not sign in, and nothing
        else changes; in your account, under E-mail, you can switch it on again.
      </p>
      <MailOff token={token} kept={await keptForm("mail-off")} />
    </div>
  );
}
