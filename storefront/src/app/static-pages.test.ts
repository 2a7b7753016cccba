import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const shop = fileURLToPath(new URL("./(shop)/", import.meta.url));

/**
 * Pages that answer to their URL's query, and are therefore rendered for each request: without
 * scripts too, with nothing to run in the browser.
 */
const perRequest = [
  "compare/page.tsx",
  "finder/page.tsx",
  "needles/page.tsx",
  "search/page.tsx",
  "supplies/page.tsx",
];

const pages = readdirSync(shop, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith("page.tsx"))
  .toSorted();

describe("pages that are the same for everyone", () => {
  it("are all looked at", () => {
    expect(pages).toContain("page.tsx");
    expect(pages).toEqual(expect.arrayContaining(perRequest));
  });

  // With this export `next build` fails on a page that reads a cookie, a header or its query.
  it.each(pages.filter((path) => !perRequest.includes(path)))("%s must be static", (path) => {
    const source = readFileSync(join(shop, path), "utf8");
    expect(source).toMatch(/^export const ensureStatic = "navigation";$/m);
  });
});
