import { pageWebhookBody, signatureHeader } from "@needlepoint/contracts/page-webhook";
import { revalidateTag } from "next/cache";
import { env } from "@/lib/env";
import { isSignedBody } from "@/lib/revalidation/signature";

/** The backend says that something changed: pages filed under these tags are made anew. */
export async function POST(request: Request): Promise<Response> {
  const rawBody = await request.text();
  const signature = request.headers.get(signatureHeader);
  if (!isSignedBody(rawBody, signature, env.REVALIDATE_SECRET)) {
    return answer(401, "invalid_request", "The signature does not fit the body.");
  }
  const body = pageWebhookBody.safeParse(parseJson(rawBody));
  if (!body.success) {
    return answer(400, "invalid_request", "Send {tags} with tags of the cache.");
  }
  for (const tag of body.data.tags) revalidateTag(tag, { expire: 0 });
  return Response.json({ revalidated: body.data.tags });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function answer(status: number, code: string, message: string): Response {
  return Response.json({ type: "invalid_data", code, message }, { status });
}
