import { credentialDraftResponse } from "@needlepoint/contracts/credential-draft";
import { isSameOrigin } from "@/lib/same-origin";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";

/** Throws away a license that was begun, and comes back to the licenses with an empty form. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const { token } = await readSession();
  if (token) {
    await storeCall("/store/license-draft", {
      method: "DELETE",
      token,
      answer: credentialDraftResponse,
    });
  }
  return new Response(null, { status: 303, headers: { location: "/account/licenses" } });
}
