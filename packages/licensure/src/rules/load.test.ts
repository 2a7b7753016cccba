import { describe, expect, it } from "vitest";
import { isoDay } from "../calendar";
import { stateCodes } from "../jurisdictions";
import { ruleInForce } from "../practice-rule";
import { professions } from "../professions";
import { practiceStanding } from "../words";
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

  it("stays as the checked-in decision table shows it", async () => {
    const day = isoDay(new Date("2026-11-23T00:00:00Z"));
    const columns = professions.filter((p) => p !== "other");
    const cell = (jurisdiction: string, profession: string) => {
      const rule = ruleInForce(practiceRules, { jurisdiction, profession, day });
      return rule
        ? `${practiceStanding(rule).label}${rule.conditions.length ? ` (${rule.conditions.map((c) => c.kind).join(", ")})` : ""}`
        : "·";
    };
    const table = [
      `# Who may needle where: rules ${practiceRules.version}, as of ${day}`,
      "",
      "Written by the test beside the rules (`vitest run -u`), so that a change of rule shows up in review.",
      "Green clears with a verified license and every condition shown; red refuses; all else, and `·` (no rule), holds.",
      "",
      `| | ${columns.join(" | ")} |`,
      `|---|${columns.map(() => "---|").join("")}`,
      ...stateCodes.map(
        (state) => `| ${state} | ${columns.map((p) => cell(state, p)).join(" | ")} |`,
      ),
      "",
    ].join("\n");
    await expect(table).toMatchFileSnapshot("../../decision-table.md");
  });
});
