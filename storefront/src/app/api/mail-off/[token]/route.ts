import { mailOffBody, mailOffResponse } from "@needlepoint/contracts/mail-kinds";
import { endMails, seePage } from "@/features/account/one-click-off";

type Context = RouteContext<"/api/mail-off/[token]">;

/** The button of a mail program: does at once what the page behind the link in the mail does. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const asked = mailOffBody.safeParse(await params);
  return endMails("/store/mail-choices/off", asked.success ? asked.data : null, mailOffResponse);
}

/** A mail program that only opens addresses comes to that page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seePage("/account/mail/off", (await params).token);
}
