import { expect, it } from "vitest";
import { renderDecisionTable } from "../scripts/render-decision-table";
import { stateCodes } from "./jurisdictions";
import { practiceRules } from "./rules/load";
import { jurisdictionOfZip } from "./zip";

/** The first ZIP code of each state. */
function firstZips(): Record<(typeof stateCodes)[number], string> {
  const found: Partial<Record<string, string>> = {};
  for (let value = 0; value < 100_000; value++) {
    const zip = String(value).padStart(5, "0");
    const code = jurisdictionOfZip(zip);
    if (code) found[code] ??= zip;
  }
  return Object.fromEntries(stateCodes.map((state) => [state, found[state] ?? ""])) as Record<
    (typeof stateCodes)[number],
    string
  >;
}

it("keeps the checked-in decision table as the rules and decide() have it", async () => {
  const table = renderDecisionTable(practiceRules, new Date("2026-11-23T18:00:00Z"), firstZips());
  await expect(table).toMatchFileSnapshot("../decision-table.md");
});
