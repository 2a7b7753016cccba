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

function greeting(firstName: string): string {
  return firstName ? `Hello ${firstName}.` : "Hello.";
}
