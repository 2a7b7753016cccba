import { evidenceListResponse } from "@needlepoint/contracts/evidence";
import { returnPath } from "@/lib/return-path";
import { isSameOrigin } from "@/lib/same-origin";
import { readSession } from "@/lib/session";
import { storeCall } from "@/lib/store-call";

/** Takes a document out of a form that is not sent yet; what is sent stays with its license. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => null);
  const id = form?.get("id");
  const { token } = await readSession();
  const answer =
    token && typeof id === "string" && /^[A-Za-z0-9_]{1,80}$/.test(id)
      ? await storeCall(`/store/evidence/${id}`, {
          method: "DELETE",
          token,
          answer: evidenceListResponse,
        })
      : null;
  if (request.headers.get("accept")?.includes("application/json")) {
    return Response.json({ ok: answer?.ok === true }, { status: answer?.ok ? 200 : 400 });
  }
  const back = returnPath(form?.get("next"), "/account/licenses");
  return new Response(null, { status: 303, headers: { location: back } });
}
