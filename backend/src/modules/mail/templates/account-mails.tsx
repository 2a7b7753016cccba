import { z } from "zod";
import { Action, Layout, Words } from "./layout";

export const passwordResetMail = z.object({ resetUrl: z.url() });
export const emailConfirmationMail = z.object({ confirmUrl: z.url() });
export const welcomeMail = z.object({ firstName: z.string(), accountUrl: z.url() });

/** The link to choose a new password. */
export function PasswordReset(mail: z.infer<typeof passwordResetMail>) {
  return (
    <Layout preview="Choose a new password" heading="Choose a new password">
      <Words>
        Somebody asked for a new password for this e-mail address. If it was you, follow the link;
        it works once and for a short time. If not, nothing has changed and you need do nothing.
      </Words>
      <Action href={mail.resetUrl}>Choose a new password</Action>
    </Layout>
  );
}

/** The link that shows that the owner of an account reads its mailbox. */
export function EmailConfirmation(mail: z.infer<typeof emailConfirmationMail>) {
  return (
    <Layout preview="Confirm your e-mail address" heading="Confirm your e-mail address">
      <Words>
        An account was made with this e-mail address. If it was you, follow the link and press
        Confirm; it works for a day. Orders of needles and other prescription devices wait until
        then. If it was not you, do nothing: without your confirmation nobody can order them in your
        name.
      </Words>
      <Action href={mail.confirmUrl}>Confirm your e-mail address</Action>
    </Layout>
  );
}

/** The first mail of an account. */
export function Welcome(mail: z.infer<typeof welcomeMail>) {
  return (
    <Layout preview="Your account is ready" heading="Your account is ready">
      <Words>
        {mail.firstName ? `Hello ${mail.firstName}.` : "Hello."} You can order supplies right away.
        For needles and other prescription devices we ask for your license once, at checkout or in
        your account.
      </Words>
      <Action href={mail.accountUrl}>Open your account</Action>
    </Layout>
  );
}
