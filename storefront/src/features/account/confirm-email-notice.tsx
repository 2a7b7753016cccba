import { keptForm } from "@/lib/kept-form";
import { Notice } from "@/ui/notice";
import { SendConfirmationForm } from "./confirm-email-forms-client";
import { readCustomer } from "./customer";
import { readEmailStanding } from "./email-standing";

/** What a person whose address is not confirmed has to do; nothing for everyone else. */
export async function ConfirmEmailNotice() {
  const read = await readCustomer();
  if (read.state !== "signed-in") return null;
  const standing = await readEmailStanding(read.customer.token);
  if (!standing.ok || standing.data.confirmed) return null;
  return (
    <Notice tone="amber" icon="info" title="Confirm your e-mail address" className="mb-6">
      <p>
        We sent a link to {standing.data.email}. Follow it and press Confirm: orders of needles wait
        until then. Not in your inbox? Look in the junk folder.
      </p>
      <SendConfirmationForm kept={await keptForm("send-confirmation")} />
    </Notice>
  );
}
