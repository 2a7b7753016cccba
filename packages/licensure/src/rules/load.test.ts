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
    [{ lastChecked: "2026-13-01" }, "lastChecked"],
    [{ surprise: true }, "surprise"],
  ])("refuses a row with %j", (over, field) => {
    expect(() => loadRules(fileWith(over))).toThrow(field);
  });

  it("refuses two rows that speak on the same day", () => {
    expect(() =>
      loadRules({ version: "test", rules: [first, { ...first, id: "AK-PT-2" }] }),
    ).toThrow("same day");
    expect(() => loadRules({ version: "test", rules: [first, first] })).toThrow("twice");
  });
});
