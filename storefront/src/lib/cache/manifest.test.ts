import { cacheTags, isKnownTag } from "@needlepoint/contracts/cache-tags";
import { describe, expect, it } from "vitest";
import { lifetimes, reads } from "./manifest";

describe("cache manifest", () => {
  it("keeps every lifetime long enough to stay in a prerendered page", () => {
    for (const [name, life] of Object.entries(lifetimes)) {
      // Under these bounds Next makes a hole that is rendered for every visitor.
      expect(life.expire, name).toBeGreaterThanOrEqual(300);
      expect(life.stale, name).toBeGreaterThanOrEqual(30);
      expect(life.revalidate, name).toBeGreaterThan(0);
      expect(life.expire, name).toBeGreaterThan(life.revalidate);
    }
  });

  it("accepts from the webhook every tag that a read is filed under", () => {
    const filed = [
      ...reads.catalog().tags,
      ...reads.product("aps-superficial-fascia").tags,
      ...reads.articles().tags,
      ...reads.moved("aps-superficial-fascia").tags,
      ...reads.site().tags,
      ...reads.pageList().tags,
      ...reads.article("what-is-dry-needling").tags,
      ...reads.practice().tags,
      ...reads.practiceOf("TX").tags,
    ];
    expect(filed.filter((tag) => !isKnownTag(tag))).toEqual([]);
  });

  it("never shows a law that is older than some hours", () => {
    expect(lifetimes.law.expire).toBeLessThanOrEqual(6 * 3600);
  });

  it("files a page under everything it shows", () => {
    expect(reads.article("x").tags).toContain(cacheTags.catalog());
    expect(reads.product("x").tags).toContain(cacheTags.articles());
    expect(reads.product("x").tags).not.toContain(cacheTags.catalog());
  });

  it.each(["", "product:", "product:../x", "user:1", "_N_T_/layout", "article:A", "catalog "])(
    "refuses the tag %j",
    (tag) => expect(isKnownTag(tag)).toBe(false),
  );
});
