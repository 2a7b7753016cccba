import { stopTelling, stopTellingResponse } from "@needlepoint/contracts/back-in-stock";
import { endMails, seePage } from "@/features/account/one-click-off";

type Context = RouteContext<"/api/stop-telling/[link]">;

/** The button of a mail program: does at once what the page behind the link in the mail does. */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const asked = stopTelling.safeParse(await params);
  return endMails(
    "/store/back-in-stock/stop",
    asked.success ? asked.data : null,
    stopTellingResponse,
  );
}

/** A mail program that only opens addresses comes to that page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seePage("/account/back-in-stock", (await params).link);
}
