import { render } from "@react-email/components";
import type { ReactElement } from "react";
import { z } from "zod";
import {
  EmailConfirmation,
  emailConfirmationMail,
  PasswordReset,
  passwordResetMail,
  Welcome,
  welcomeMail,
} from "./templates/account-mails";
import {
  ClinicInvitation,
  clinicInvitationMail,
  MandateEnded,
  MandateGranted,
  mandateMail,
} from "./templates/clinic-mails";
import {
  dayInWords,
  LicenseAnswered,
  LicenseApproved,
  LicenseAsked,
  LicenseExpiring,
  LicenseRejected,
  LicenseRevoked,
  licenseAnsweredMail,
  licenseAskedMail,
  licenseExpiringMail,
  licenseMail,
  licenseRejectedMail,
} from "./templates/license-mails";
import {
  OrderEnded,
  OrderPlaced,
  OrderReleased,
  OrderShipped,
  orderEndedMail,
  orderPlacedMail,
  orderReleasedMail,
  orderShippedMail,
} from "./templates/order-mails";
import {
  AuthorizationLapsing,
  authorizationLapsingMail,
  HoldsWaiting,
  holdsWaitingMail,
} from "./templates/reminder-mails";
import { BackInStock, backInStockMail } from "./templates/stock-mails";

function mail<Schema extends z.ZodType>(
  schema: Schema,
  subject: (data: z.output<Schema>) => string,
  element: (data: z.output<Schema>) => ReactElement,
) {
  return (data: unknown) => {
    const read = schema.parse(data);
    return { subject: subject(read), element: element(read), ...oneClick.parse(read) };
  };
}

/** A mail that can be done without: where a mail program says so for its reader, by one post. */
const oneClick = z.object({ oneClickUrl: z.url().optional() });

/** Every mail the store sends, by the template name of a notification. */
const mails = {
  "order-placed": mail(
    orderPlacedMail,
    (data) => `Order ${data.displayId}: ${data.inReview ? "license in review" : "received"}`,
    (data) => <OrderPlaced {...data} />,
  ),
  "order-released": mail(
    orderReleasedMail,
    (data) => `Order ${data.displayId} is cleared`,
    (data) => <OrderReleased {...data} />,
  ),
  "order-shipped": mail(
    orderShippedMail,
    (data) => `Order ${data.displayId} is on its way`,
    (data) => <OrderShipped {...data} />,
  ),
  "order-ended": mail(
    orderEndedMail,
    (data) => `Order ${data.displayId} is canceled`,
    (data) => <OrderEnded {...data} />,
  ),
  "license-approved": mail(
    licenseMail,
    () => "Your license is verified",
    (data) => <LicenseApproved {...data} />,
  ),
  "license-rejected": mail(
    licenseRejectedMail,
    () => "We could not verify your license",
    (data) => <LicenseRejected {...data} />,
  ),
  "license-asked": mail(
    licenseAskedMail,
    () => "We need one more thing for your license",
    (data) => <LicenseAsked {...data} />,
  ),
  "license-answered": mail(
    licenseAnsweredMail,
    () => "A buyer answered about a license",
    (data) => <LicenseAnswered {...data} />,
  ),
  "license-revoked": mail(
    licenseRejectedMail,
    () => "Your license is revoked here",
    (data) => <LicenseRevoked {...data} />,
  ),
  "license-expiring": mail(
    licenseExpiringMail,
    (data) => `Your license expires on ${dayInWords(data.expiresOn)}`,
    (data) => <LicenseExpiring {...data} />,
  ),
  "holds-waiting": mail(
    holdsWaitingMail,
    (data) => `Waiting for a license review: ${data.orders.length}`,
    (data) => <HoldsWaiting {...data} />,
  ),
  "authorization-lapsing": mail(
    authorizationLapsingMail,
    () => "A payment on hold is about to lapse",
    (data) => <AuthorizationLapsing {...data} />,
  ),
  "password-reset": mail(
    passwordResetMail,
    () => "Choose a new password",
    (data) => <PasswordReset {...data} />,
  ),
  "email-confirmation": mail(
    emailConfirmationMail,
    () => "Confirm your e-mail address",
    (data) => <EmailConfirmation {...data} />,
  ),
  "clinic-invitation": mail(
    clinicInvitationMail,
    (data) => `${data.invitedBy} invites you to ${data.clinicName}`,
    (data) => <ClinicInvitation {...data} />,
  ),
  "mandate-granted": mail(
    mandateMail,
    (data) =>
      data.to === "purchaser"
        ? `You may buy on ${data.practitioner}'s license`
        : `${data.purchaser} may buy on your license`,
    (data) => <MandateGranted {...data} />,
  ),
  "mandate-ended": mail(
    mandateMail,
    (data) =>
      data.to === "purchaser"
        ? `You may no longer buy on ${data.practitioner}'s license`
        : `${data.purchaser} may no longer buy on your license`,
    (data) => <MandateEnded {...data} />,
  ),
  "back-in-stock": mail(
    backInStockMail,
    (data) => `${data.size} is back in stock`,
    (data) => <BackInStock {...data} />,
  ),
  welcome: mail(
    welcomeMail,
    () => "Your account is ready",
    (data) => <Welcome {...data} />,
  ),
};
export type MailTemplate = keyof typeof mails;

function isTemplate(name: string): name is MailTemplate {
  return Object.hasOwn(mails, name);
}

/** A mail as it is sent. */
export type RenderedMail = { subject: string; html: string; text: string; oneClickUrl?: string };

/**
 * Renders a mail.
 * @throws Error on a template that does not exist or data that does not fit it
 */
export async function renderMail(template: string, data: unknown): Promise<RenderedMail> {
  if (!isTemplate(template)) throw new Error(`There is no mail template "${template}".`);
  const { subject, element, oneClickUrl } = mails[template](data);
  const [html, text] = await Promise.all([render(element), render(element, { plainText: true })]);
  return { subject, html, text, ...(oneClickUrl ? { oneClickUrl } : {}) };
}
