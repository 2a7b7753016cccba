import { createHmac } from "node:crypto";
import {
  pageWebhookPath,
  signatureHeader,
  tagsOfOneCall,
} from "@needlepoint/contracts/page-webhook";
import { env } from "../../env";

/** The storefront serves pages meanwhile; a slow answer is no answer. */
const PATIENCE_MS = 5000;

/** Hex HMAC-SHA256 of a raw body, as the storefront checks it. */
export function signBody(rawBody: string, secret: string): string {
  return createHmac("sha256", secret).update(rawBody, "utf8").digest("hex");
}

/**
 * Tells the storefront which pages to make anew.
 * @throws Error when it cannot be reached or does not take the tags
 */
export async function postTags(tags: readonly string[]): Promise<void> {
  for (let at = 0; at < tags.length; at += tagsOfOneCall) {
    await post(JSON.stringify({ tags: tags.slice(at, at + tagsOfOneCall) }));
  }
}

async function post(body: string): Promise<void> {
  const answer = await fetch(`${env.storefrontUrl}${pageWebhookPath}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      [signatureHeader]: signBody(body, env.revalidateSecret),
    },
    body,
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answer.ok) throw new Error(`The storefront answered ${answer.status} to the webhook.`);
}
