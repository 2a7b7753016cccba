import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AmendmentInput, amend, amendedRule, historyOf } from "./amend";
import { type PracticeRule, practiceStatuses, type RuleSet, ruleInForce } from "./practice-rule";
import { loadRules, practiceRules } from "./rules/load";
import practiceRuleFile from "./rules/practice-rules.json";

const days = ["2020-01-01", "2026-11-23", "2027-08-31", "2027-09-01", "2027-09-02", "2030-06-01"];
/** Colorado's OT rows part on a day; Texas has one row; Maine's AT none at all. */
const cells = [
  { jurisdiction: "CO", profession: "OT" },
  { jurisdiction: "TX", profession: "PT" },
  { jurisdiction: "ME", profession: "AT" },
] as const;

const anyInput: fc.Arbitrary<AmendmentInput> = fc
  .record({
    cell: fc.constantFrom(...cells),
    status: fc.constantFrom(...practiceStatuses),
    effectiveFrom: fc.constantFrom(...days),
    amount: fc.constantFrom(20, 50),
  })
  .map(({ cell, status, effectiveFrom, amount }) => ({
    ...cell,
    status,
    effectiveFrom,
    conditions:
      status === "allowed_with_training"
        ? [{ kind: "training_hours", amount, text: `${amount} hours of training` }]
        : [],
    summary: "What the board's rule now says.",
    citation: "Board rule 1",
    sourceUrl: "https://board.example/rule",
    sourceDate: null,
    confidence: "high",
  }));

type Chain = { sets: RuleSet[]; amendments: PracticeRule[] };

/** Applies edits one after another, as a shop would. */
function chain(inputs: readonly AmendmentInput[]): Chain {
  const sets = [practiceRules];
  const amendments: PracticeRule[] = [];
  for (const input of inputs) {
    const set = sets.at(-1) ?? practiceRules;
    const rule = amendedRule(input, [...practiceRules.rules, ...amendments], "2026-11-23");
    sets.push(amend(set, rule));
    amendments.push(rule);
  }
  return { sets, amendments };
}

const always = (check: (made: Chain) => void) =>
  fc.assert(
    fc.property(fc.array(anyInput, { minLength: 1, maxLength: 5 }), (inputs) =>
      check(chain(inputs)),
    ),
    { numRuns: 500 },
  );

describe("amending the rules", () => {
  it("leaves every day before the first one as it was, and gives every later one to the new rule", () => {
    always(({ sets, amendments }) => {
      amendments.forEach((rule, index) => {
        const [before, after] = [sets[index], sets[index + 1]];
        if (!before || !after) throw new Error("a set is missing");
        for (const day of days) {
          for (const cell of cells) {
            const at = { ...cell, day };
            const mine =
              cell.jurisdiction === rule.jurisdiction && cell.profession === rule.profession;
            const expected =
              mine && day >= (rule.effectiveFrom ?? "") ? rule.id : ruleInForce(before, at)?.id;
            expect(ruleInForce(after, at)?.id).toBe(expected);
          }
        }
      });
    });
  });

  it("makes a set that a release could have shipped: nothing overlaps, every row is whole", () => {
    always(({ sets, amendments }) => {
      const touched = new Set(amendments.map((rule) => `${rule.jurisdiction} ${rule.profession}`));
      for (const set of sets.slice(1)) {
        // No other row can have changed, and to read all of them 500 times over takes a minute.
        const rules = set.rules.filter((rule) =>
          touched.has(`${rule.jurisdiction} ${rule.profession}`),
        );
        expect(() => loadRules({ version: "test", rules })).not.toThrow();
      }
    });
  });

  it("names another version each time, and the same for the same chain", () => {
    always(({ sets, amendments }) => {
      const versions = sets.map(({ version }) => version);
      expect(new Set(versions).size).toBe(versions.length);
      const again = amendments.reduce(amend, practiceRules);
      expect(again.version).toBe(versions.at(-1));
    });
  });

  it("keeps every row in the history as it was written, with the days it held", () => {
    always(({ sets, amendments }) => {
      const last = sets.at(-1) ?? practiceRules;
      for (const cell of cells) {
        const history = historyOf(practiceRules, amendments, cell);
        const written = [...practiceRules.rules, ...amendments].filter(
          (r) => r.jurisdiction === cell.jurisdiction && r.profession === cell.profession,
        );
        expect(history.map(({ rule }) => rule)).toEqual(expect.arrayContaining(written));
        expect(history).toHaveLength(written.length);
        for (const day of days) {
          const holding = history.filter(
            ({ held }) =>
              held &&
              (held.from === null || held.from <= day) &&
              (held.to === null || day < held.to),
          );
          expect(holding.map(({ rule }) => rule.id)).toEqual(
            [ruleInForce(last, { ...cell, day })?.id].filter(Boolean),
          );
        }
      }
    });
  });

  it("touches neither the set it is given nor the release", () => {
    const frozen = JSON.stringify(practiceRules);
    always(() => {});
    expect(JSON.stringify(practiceRules)).toBe(frozen);
    expect(practiceRules.version).toBe(loadRules(practiceRuleFile).version);
  });
});

describe("an amended rule", () => {
  const input: AmendmentInput = {
    jurisdiction: "UT",
    profession: "PT",
    status: "allowed_with_training",
    conditions: [],
    summary: "The board changed its rule.",
    citation: "Board rule 2",
    sourceUrl: "https://board.example/rule",
    sourceDate: "2026-10",
    confidence: "high",
    effectiveFrom: "2027-01-01",
  };
  const utah = practiceRules.rules.find(({ id }) => id === "UT-PT");
  const asked = (utah?.conditions ?? []).map(({ id: _id, ...rest }) => rest);

  it("keeps the id of a condition that stays, so that proof once seen counts", () => {
    const rule = amendedRule({ ...input, conditions: asked }, practiceRules.rules, "2026-11-23");
    expect(rule.conditions).toEqual(utah?.conditions);
    expect([rule.id, rule.version]).toEqual(["UT-PT-v2", 2]);
  });

  it("gives a changed amount a new id, so that it has to be shown anew", () => {
    const more = asked.map((c) => (c.kind === "years" ? { ...c, amount: 3 } : c));
    const rule = amendedRule({ ...input, conditions: more }, practiceRules.rules, "2026-11-23");
    const ids = new Set(utah?.conditions.map(({ id }) => id));
    expect(rule.conditions.filter(({ id }) => !ids.has(id))).toHaveLength(1);
  });

  it.each([
    ["training without a condition", { conditions: [] }, "conditions"],
    [
      "confidence in what calls itself unconfirmed",
      { conditions: asked, summary: "Unconfirmed so far." },
      "confidence",
    ],
    ["a source that is no address", { conditions: asked, sourceUrl: "board letter" }, "sourceUrl"],
  ])("refuses %s", (_what, over, field) => {
    expect(() => amendedRule({ ...input, ...over }, practiceRules.rules, "2026-11-23")).toThrow(
      field,
    );
  });

  it("is refused without a first day, with a last one, or under an id that is taken", () => {
    if (!utah) throw new Error("Utah has no row");
    expect(() => amend(practiceRules, { ...utah, id: "UT-PT-v9" })).toThrow("first day");
    const ends = {
      ...utah,
      id: "UT-PT-v9",
      effectiveFrom: "2027-01-01",
      effectiveTo: "2028-01-01",
    };
    expect(() => amend(practiceRules, ends)).toThrow("no last");
    expect(() => amend(practiceRules, { ...utah, effectiveFrom: "2027-01-01" })).toThrow("twice");
  });
});
