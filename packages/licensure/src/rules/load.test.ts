import { describe, expect, it } from "vitest";
import { loadRules, practiceRules } from "./load";
import raw from "./practice-rules.json";

const first = raw.rules[0];
const fileWith = (over: object) => ({ version: "test", rules: [{ ...first, ...over }] });

describe("practice rules", () => {
  it("holds the 262 researched rules, Colorado's dated one as two", () => {
    expect(practiceRules.rules).toHaveLength(263);
  });

  it.each([
    [{ sourceUrl: "" }, "sourceUrl"],
    [{ citation: "" }, "citation"],
    [{ status: "allowed_with_training", conditions: [] }, "conditions"],
    [{ summary: "Passed one house; enactment not confirmed", confidence: "high" }, "confidence"],
    [{ summary: "On a list; the state's text was not seen.", confidence: "medium" }, "confidence"],
    [{ summary: "We have not seen the board's own text.", confidence: "high" }, "confidence"],
    [{ lastChecked: "2026-13-01" }, "lastChecked"],
    [{ sourceDate: "2025-20" }, "sourceDate"],
    [{ sourceDate: "spring" }, "sourceDate"],
    [
      {
        status: "allowed_with_training",
        conditions: ["once", "twice"].map((text) => ({
          id: "hours",
          kind: "training_hours",
          amount: 20,
          text,
        })),
      },
      "conditions",
    ],
    [{ surprise: true }, "surprise"],
  ])("refuses a row with %j", (over, field) => {
    expect(() => loadRules(fileWith(over))).toThrow(field);
  });

  it("names another version when a row changes, even if nobody raised it", () => {
    const version = (over: object) => loadRules(fileWith(over)).version;
    expect(version({})).toBe(version({}));
    expect(version({ summary: "Another sentence." })).not.toBe(version({}));
  });

  it("asks for proof in every rule that allows with training, and in no other", () => {
    for (const rule of practiceRules.rules) {
      expect([rule.id, rule.conditions.length > 0]).toEqual([
        rule.id,
        rule.status === "allowed_with_training",
      ]);
    }
  });

  it("believes no row whose state text was not seen", () => {
    for (const id of ["NH-PT", "OH-PT", "RI-PT", "SC-PT", "WI-PT", "WV-PT", "WY-PT"]) {
      const rule = practiceRules.rules.find((row) => row.id === id);
      expect([id, rule?.confidence]).toEqual([id, "low"]);
    }
  });

  it("refuses two rows that speak on the same day", () => {
    expect(() =>
      loadRules({ version: "test", rules: [first, { ...first, id: "AK-PT-2" }] }),
    ).toThrow("same day");
    expect(() => loadRules({ version: "test", rules: [first, first] })).toThrow("twice");
  });
});
