import { expect, it } from "vitest";
import {
  kindOf,
  licenseStates,
  renderDecisionTable,
  tableStatuses,
} from "../scripts/render-decision-table";
import { decide } from "./decide";
import { stateCodes } from "./jurisdictions";
import { ruleInForce } from "./practice-rule";
import { professions } from "./professions";
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

const now = new Date("2026-11-23T18:00:00Z");

it("keeps the checked-in decision table as the rules and decide() have it", async () => {
  const table = renderDecisionTable(practiceRules, now, firstZips());
  await expect(table).toMatchFileSnapshot("../decision-table.md");
});

it("says in two tables what decide() answers for every state, profession and state of license", () => {
  const zips = firstZips();
  const lines = new Map(licenseStates(practiceRules, now).map((line) => [line.kind, line]));
  for (const state of stateCodes) {
    for (const profession of professions) {
      const rule = ruleInForce(practiceRules, {
        jurisdiction: state,
        profession,
        day: "2026-11-23",
      });
      for (const status of tableStatuses) {
        for (const proofShown of [true, false]) {
          const { outcome } = decide(
            {
              restrictionClasses: ["rx-needle"],
              signedIn: true,
              emailConfirmed: true,
              shipTo: { jurisdiction: state, postalCode: zips[state] },
              unservedJurisdictions: [],
              credentials: [
                {
                  id: "license",
                  kind: "state-license",
                  profession,
                  jurisdiction: state,
                  status,
                  expiresOn: "2099-12-31",
                  conditionsShown: proofShown ? (rule?.conditions ?? []).map(({ id }) => id) : [],
                },
              ],
              determinations: [],
            },
            practiceRules,
            now,
          );
          const kind = kindOf(rule, proofShown);
          expect([state, profession, status, kind, lines.get(kind)?.by[status]]).toEqual([
            state,
            profession,
            status,
            kind,
            outcome,
          ]);
        }
      }
    }
  }
});
