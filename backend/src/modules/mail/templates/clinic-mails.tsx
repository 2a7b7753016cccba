import { z } from "zod";
import { Action, Layout, Words } from "./layout";

export const clinicInvitationMail = z.object({
  clinicName: z.string(),
  invitedBy: z.string(),
  role: z.enum(["practitioner", "purchaser"]),
  acceptUrl: z.url(),
});

export const mandateMail = z.object({
  clinicName: z.string(),
  practitioner: z.string(),
  purchaser: z.string(),
  /** Which of the two reads it. */
  to: z.enum(["practitioner", "purchaser"]),
  teamUrl: z.url(),
});

/** The link into a clinic, for the address it was sent to alone. */
export function ClinicInvitation(mail: z.infer<typeof clinicInvitationMail>) {
  return (
    <Layout preview={`Join ${mail.clinicName}`} heading={`Join ${mail.clinicName}`}>
      <Words>
        {mail.invitedBy} invites you to {mail.clinicName} as a {mail.role}.{" "}
        {mail.role === "purchaser"
          ? "A practitioner there can then let you order needles on their license, for the clinic's own addresses."
          : "You can then let purchasers there order needles on your license, for the clinic's own addresses."}
      </Words>
      <Words>
        Follow the link and sign in, or create an account, with this e-mail address. It works for a
        week. If you know nothing of this, you need do nothing.
      </Words>
      <Action href={mail.acceptUrl}>See the invitation</Action>
    </Layout>
  );
}

/** "… may buy on … 's license", to both. */
export function MandateGranted(mail: z.infer<typeof mandateMail>) {
  const heading =
    mail.to === "purchaser"
      ? `You may buy on ${mail.practitioner}'s license`
      : `${mail.purchaser} may buy on your license`;
  return (
    <Layout preview={heading} heading={heading}>
      <Words>
        {mail.to === "purchaser"
          ? `${mail.practitioner} lets you order needles on their license, for the addresses of ${mail.clinicName} and for nowhere else. Each order names you both.`
          : `You let ${mail.purchaser} order needles on your license, for the addresses of ${mail.clinicName} and for nowhere else. Each order names you both. You can end it at any time.`}
      </Words>
      <Action href={mail.teamUrl}>See the team</Action>
    </Layout>
  );
}

/** "… may no longer buy on … 's license", to both. */
export function MandateEnded(mail: z.infer<typeof mandateMail>) {
  const heading =
    mail.to === "purchaser"
      ? `You may no longer buy on ${mail.practitioner}'s license`
      : `${mail.purchaser} may no longer buy on your license`;
  return (
    <Layout preview={heading} heading={heading}>
      <Words>
        It ended just now, at {mail.clinicName}. Orders that rested on it and are neither paid nor
        packed have been looked at again; what was paid or shipped stays as it is.
      </Words>
      <Action href={mail.teamUrl}>See the team</Action>
    </Layout>
  );
}
