import { practiceRules } from "@needlepoint/licensure/rules/load";
import { describe, expect, it } from "vitest";
import { rulesCsv } from "./rules-csv";

const [rule] = practiceRules.rules;
if (!rule) throw new Error("There are no rules.");

describe("the rules as CSV", () => {
  it("is one line a rule, each with its source and dates", () => {
    const lines = rulesCsv(practiceRules.rules).trimEnd().split("\r\n");
    expect(lines).toHaveLength(practiceRules.rules.length + 1);
    expect(lines[0]).toContain("source_url,source_date");
    expect(lines[1]).toContain(rule.sourceUrl);
  });

  it("quotes what would break a row, and disarms what a spreadsheet would run", () => {
    const row = (summary: string) => rulesCsv([{ ...rule, summary }]).split("\r\n")[1];
    expect(row('Says "yes", in part')).toContain('"Says ""yes"", in part"');
    expect(row("=HYPERLINK(1)")).toContain(",'=HYPERLINK(1),");
  });
});
