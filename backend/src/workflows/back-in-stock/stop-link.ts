import { createHmac, timingSafeEqual } from "node:crypto";
import { stopTellingLink } from "@needlepoint/contracts/back-in-stock";
import { env } from "../../env";

/** The prefix keeps the proof from being of use for anything else that the secret signs. */
function proof(requestId: string): Buffer {
  return createHmac("sha256", env.cookieSecret).update(`back-in-stock:${requestId}`).digest();
}

/** What ends these mails, for the mail of one request: a page in the storefront, or one post. */
export function stopTellingUrls(requestId: string) {
  const link = `${requestId}.${proof(requestId).toString("base64url")}`;
  return {
    stopUrl: `${env.storefrontUrl}/account/back-in-stock/${link}`,
    oneClickUrl: `${env.storefrontUrl}/api/stop-telling/${link}`,
  };
}

/** The request that a link came with; null for anything that was not made by us. */
export function requestOfLink(link: string): string | null {
  const read = stopTellingLink.safeParse(link);
  if (!read.success) return null;
  const [requestId = "", given = ""] = read.data.split(".");
  const right = proof(requestId);
  const offered = Buffer.from(given, "base64url");
  return offered.length === right.length && timingSafeEqual(offered, right) ? requestId : null;
}
