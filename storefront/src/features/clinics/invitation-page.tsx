import { SignInAgain } from "@/features/account/sign-in-again";
import { SignOutForm } from "@/features/account/sign-out-form-client";
import { PausedNotice } from "@/features/cart/paused-notice";
import { failureWords } from "@/lib/failure-words";
import { keptForm } from "@/lib/kept-form";
import { EmptyState } from "@/ui/empty-state";
import { readInvitation } from "./data";
import { AcceptInvitationForm } from "./team-forms-client";

interface InvitationPageProps {
  customer: { email: string; token: string };
  /** From the link of the mail. */
  token: string;
}

/** What an invitation says, and the one thing to do with it. */
export async function InvitationPage({ customer, token }: InvitationPageProps) {
  const answer = await readInvitation(customer.token, token);
  if (!answer.ok) {
    if (answer.kind === "unavailable") return <PausedNotice what="Your invitation is kept" />;
    if (answer.kind === "sign_in") return <SignInAgain next={`/account/invitation/${token}`} />;
    return (
      <EmptyState
        level="h1"
        title="This invitation does not open"
        action={answer.code === "invitation_other_address" ? <SignOutForm /> : null}
      >
        <p>{failureWords(answer.code)}</p>
        <p>You are signed in as {customer.email}.</p>
      </EmptyState>
    );
  }
  const { clinicName, invitedBy, role, manager } = answer.data.invitation;
  return (
    <div className="grid max-w-prose gap-5">
      <h1 className="font-serif text-3xl">Join {clinicName}</h1>
      <p>
        {invitedBy} invites you as a {role}
        {manager ? " who manages the clinic" : ""}.{" "}
        {role === "purchaser"
          ? "A practitioner there can then let you order needles on their license, for the clinic's own addresses."
          : "You can then let purchasers there order needles on your license, for the clinic's own addresses."}{" "}
        Your name is shown to the people of the clinic.
      </p>
      <AcceptInvitationForm token={token} kept={await keptForm("invitation")} />
    </div>
  );
}
