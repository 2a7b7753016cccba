import { practiceRules } from "@needlepoint/licensure/rules/load";
import { describe, expect, it } from "vitest";
import type { Law } from "@/features/state-rules/law";
import { ruleHintsFor } from "./rule-hints";

const now = new Date("2026-11-23T12:00:00Z");
const law = { rules: practiceRules, unserved: [] };
const hintsFor = (state: string, zip: string, under: Law = law) =>
  ruleHintsFor({ state, zip, classes: ["rx-needle", "none"] }, under, now);

describe("rule hints", () => {
  it("is green with its source where the state permits", () => {
    const hint = hintsFor("TX", "78701").PT;
    expect(hint?.tone).toBe("green");
    expect(hint?.title).toBe("Texas permits physical therapists to needle.");
    expect(hint?.source?.label).toMatch(/^Rule checked [A-Z][a-z]{2} \d{4}$/);
  });

  it("is red with its source where the state prohibits", () => {
    const hint = hintsFor("NY", "10001").PT;
    expect(hint?.tone).toBe("red");
    expect(hint?.source).not.toBeNull();
  });

  it("is amber where there is no rule, and never green for a profession without rules", () => {
    expect(hintsFor("PR", "00901").PT?.tone).toBe("amber");
    for (const [state, zip] of [
      ["TX", "78701"],
      ["NY", "10001"],
    ] as const) {
      expect(hintsFor(state, zip).other?.tone).toBe("amber");
    }
  });

  it("is red where the shop does not serve the state, and follows rules that were amended", () => {
    expect(hintsFor("TX", "78701", { ...law, unserved: ["TX"] }).PT?.tone).toBe("red");
    const none = { version: "amended", rules: [] };
    expect(hintsFor("TX", "78701", { ...law, rules: none }).PT?.tone).toBe("amber");
  });

  it("answers nothing for what is no jurisdiction", () => {
    expect(hintsFor("", "")).toEqual({});
    expect(hintsFor("ZZ", "78701")).toEqual({});
  });
});
