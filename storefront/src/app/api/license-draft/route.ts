import { keepLicenseDraft } from "@/features/licensing/keep-license-draft";
import { isSameOrigin } from "@/lib/same-origin";
import { readSession } from "@/lib/session";

/** Six short fields and their frame. */
const mostBytes = 8 * 1024;

/** Keeps a license while it is typed; a route handler, because a page that is left can still post to it. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  const length = Number(request.headers.get("content-length"));
  if (!(length > 0 && length <= mostBytes)) return new Response(null, { status: 413 });
  const form = await request.formData().catch(() => null);
  const { token } = await readSession();
  if (!form || !token) return new Response(null, { status: 400 });
  const kept = await keepLicenseDraft(token, form);
  return new Response(null, { status: kept ? 204 : 400 });
}
