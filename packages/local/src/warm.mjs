import { createHmac } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

/** Pages that the first visitors meet. */
const pages = [
  "/",
  "/needles",
  "/supplies",
  "/learn",
  "/products/aps-superficial-fascia",
  "/learn/what-is-dry-needling",
];

/**
 * The storefront is built without a backend: tell it that everything is new, and visit the main
 * pages, so that no visitor meets one that was built empty.
 * @param {string} storefrontUrl
 * @param {string} secret
 * @returns {Promise<string[]>} pages that did not answer 200
 */
export async function warm(storefrontUrl, secret) {
  const body = JSON.stringify({ tags: ["catalog", "articles", "site"] });
  const signature = createHmac("sha256", secret).update(body).digest("hex");
  await fetch(`${storefrontUrl}/api/revalidate`, {
    method: "POST",
    body,
    headers: { "content-type": "application/json", "x-needlepoint-signature": signature },
  }).catch(() => null);
  const cold = [];
  for (const page of pages) if (!(await visit(`${storefrontUrl}${page}`))) cold.push(page);
  return cold;
}

/** @param {string} url */
async function visit(url) {
  for (let attempt = 0; attempt < 3; attempt++) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) }).catch(() => null);
    if (answer?.ok) {
      await answer.text();
      return true;
    }
    await pause(300);
  }
  return false;
}
