import { shop } from "@needlepoint/contracts/shop";
import { z } from "zod";
import { Action, Layout, Words } from "./layout";

export const licenseMail = z.object({
  firstName: z.string(),
  profession: z.string(),
  jurisdiction: z.string(),
  accountUrl: z.url(),
});
export const licenseRejectedMail = licenseMail.extend({ reason: z.string() });
export const licenseAskedMail = licenseMail.extend({ question: z.string() });
export const licenseExpiringMail = licenseMail.extend({ expiresOn: z.iso.date() });

const inWords = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

/** "2027-06-30", as printed on a license, to "June 30, 2027". */
export function dayInWords(isoDay: string): string {
  return inWords.format(new Date(`${isoDay}T00:00:00Z`));
}

/** To the reviewers; it names nobody, for a mailbox is no place for that. */
export const licenseAnsweredMail = licenseMail.extend({ reviewUrl: z.url() });

/** "License verified". */
export function LicenseApproved(mail: z.infer<typeof licenseMail>) {
  return (
    <Layout preview="Your license is verified" heading="Your license is verified">
      <Words>
        {greeting(mail.firstName)} We have verified your license as a {mail.profession} in{" "}
        {mail.jurisdiction}. Orders that waited for it are looked at again at once, and you are not
        asked for it again until it expires.
      </Words>
      <Action href={mail.accountUrl}>See your licenses</Action>
    </Layout>
  );
}

/** "License could not be verified": gives the reviewer's reason and the way on. */
export function LicenseRejected(mail: z.infer<typeof licenseRejectedMail>) {
  return (
    <Layout preview="We could not verify your license" heading="We could not verify your license">
      <Words>
        {greeting(mail.firstName)} We could not verify your license as a {mail.profession} in{" "}
        {mail.jurisdiction}. The reviewer wrote:
      </Words>
      <Words>{mail.reason}</Words>
      <Words>
        You can enter it again, or write to {shop.licenseEmail}. Goods that need no license can be
        ordered as before.
      </Words>
      <Action href={mail.accountUrl}>Enter a license</Action>
    </Layout>
  );
}

/** "We need more": the reviewer's question, and where to answer it. */
export function LicenseAsked(mail: z.infer<typeof licenseAskedMail>) {
  return (
    <Layout preview="We need one more thing" heading="We need one more thing">
      <Words>
        {greeting(mail.firstName)} A reviewer is looking at your license as a {mail.profession} in{" "}
        {mail.jurisdiction} and asks:
      </Words>
      <Words>{mail.question}</Words>
      <Words>
        Answer in your account, with words or a document. Orders that wait for the license are kept
        until then, and nothing is charged.
      </Words>
      <Action href={mail.accountUrl}>Answer the question</Action>
    </Layout>
  );
}

/** "License revoked": gives the reviewer's reason and the way on. */
export function LicenseRevoked(mail: z.infer<typeof licenseRejectedMail>) {
  return (
    <Layout preview="Your license is revoked here" heading="Your license is revoked here">
      <Words>
        {greeting(mail.firstName)} We no longer accept your license as a {mail.profession} in{" "}
        {mail.jurisdiction} for orders. The reviewer wrote:
      </Words>
      <Words>{mail.reason}</Words>
      <Words>
        If that is a mistake, write to {shop.licenseEmail}. Goods that need no license can be
        ordered as before.
      </Words>
      <Action href={mail.accountUrl}>See your licenses</Action>
    </Layout>
  );
}

/** "License expires soon": the day, and where to enter the renewal. */
export function LicenseExpiring(mail: z.infer<typeof licenseExpiringMail>) {
  return (
    <Layout preview="Your license expires soon" heading="Your license expires soon">
      <Words>
        {greeting(mail.firstName)} Your license as a {mail.profession} in {mail.jurisdiction} is on
        file here until {dayInWords(mail.expiresOn)}. Once you have renewed it, enter the new expiry
        date: we check it before the old one runs out, and no order has to wait.
      </Words>
      <Action href={mail.accountUrl}>Enter the renewal</Action>
    </Layout>
  );
}

/** "An answer came": to the reviewers' mailbox. */
export function LicenseAnswered(mail: z.infer<typeof licenseAnsweredMail>) {
  return (
    <Layout preview="A buyer answered" heading="A buyer answered your question">
      <Words>
        The license of a {mail.profession} in {mail.jurisdiction} is back in the queue, with the
        answer beside it.
      </Words>
      <Action href={mail.reviewUrl}>Open the license</Action>
    </Layout>
  );
}

function greeting(firstName: string): string {
  return firstName ? `Hello ${firstName}.` : "Hello.";
}
