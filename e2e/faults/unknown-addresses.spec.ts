import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { storefrontBuild } from "../support/severed-storefront";
import { expect, test } from "../support/test";

/** One address of a kind for each word. */
const kinds = [
  (word: string) => `/products/${word}`,
  (word: string) => `/learn/${word}`,
  (word: string) => `/state-rules/${word}`,
  (word: string) => `/state-rules/professions/${word}`,
  (word: string) => `/share/products/${word}`,
  (word: string) => `/share/learn/${word}`,
  (word: string) => `/sitemaps/${word}`,
  (word: string) => `/photos/${word}/${word}`,
  (word: string) => `/${word}`,
  (word: string) => `/${word}/${word}`,
];

/** Files of what the storefront serves from that have this in their name. */
function filesNamed(word: string): string[] {
  return readdirSync(join(storefrontBuild, "server"), { recursive: true, encoding: "utf8" }).filter(
    (path) => path.includes(word) && statSync(join(storefrontBuild, "server", path)).isFile(),
  );
}

test("whoever asks for addresses that are not there fills no disk", async ({ store }) => {
  const word = `nowhere-${Date.now().toString(36)}`;
  for (const addressOf of kinds) {
    for (const turn of [1, 2, 3]) {
      const path = addressOf(`${word}-${turn}`);
      const answer = await fetch(`${store.storefrontUrl}${path}`);
      expect(answer.status, path).toBe(404);
      await answer.arrayBuffer();
    }
  }
  // What is kept is written once it was served: this is served after all of those.
  await fetch(`${store.storefrontUrl}/products/${word}-1`);
  expect(filesNamed(word)).toEqual([]);
});
