import { PausedNotice } from "@/features/cart/paused-notice";
import { keptForm } from "@/lib/kept-form";
import { LinkButton } from "@/ui/button";
import { EmptyState } from "@/ui/empty-state";
import { ConfirmEmailForm, SendConfirmationForm } from "./confirm-email-forms-client";
import type { Customer } from "./customer";
import { readEmailStanding } from "./email-standing";

interface ConfirmEmailPageProps {
  customer: Customer;
  /** From the link of the mail; null when the page was opened without one. */
  code: string | null;
}

/** Confirms the address of the signed-in person, or says how to. */
export async function ConfirmEmailPage({ customer, code }: ConfirmEmailPageProps) {
  const standing = await readEmailStanding(customer.token);
  if (!standing.ok) return <PausedNotice what="Your account is kept" />;
  const { email, confirmed } = standing.data;
  if (confirmed) {
    return (
      <EmptyState
        level="h1"
        title="Your e-mail address is confirmed"
        action={
          <LinkButton look="primary" href="/account/orders" prefetch={false}>
            See your orders
          </LinkButton>
        }
      >
        <p>Nothing of yours waits for {email} any more.</p>
      </EmptyState>
    );
  }
  return (
    <div className="grid max-w-prose gap-6">
      <h1 className="font-serif text-3xl">Confirm your e-mail address</h1>
      {code ? (
        <>
          <p>Press Confirm to show that {email} is yours. Orders that wait for it go on at once.</p>
          <ConfirmEmailForm code={code} kept={await keptForm("confirm-email")} />
        </>
      ) : (
        <p>We sent a link to {email}. Open it from the mail.</p>
      )}
      <div className="text-sm text-ink-2">
        <p>
          A link works for a day, and only the newest one. Signed in to another account? Sign out
          first, then open the link again.
        </p>
        <SendConfirmationForm kept={await keptForm("send-confirmation")} />
      </div>
    </div>
  );
}
