import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { credentialKinds, credentialStatuses } from "./credential";
import { decide } from "./decide";
import type { CredentialFact, DecisionRequest, Determination, Outcome } from "./decision";
import { type Jurisdiction, jurisdictions } from "./jurisdictions";
import { conditionKinds } from "./practice-rule";
import { professions } from "./professions";
import { practiceRules } from "./rules/load";

const now = new Date("2026-11-23T12:00:00Z");
const zips: Partial<Record<Jurisdiction, string>> = {
  TX: "78701",
  NY: "10001",
  CA: "94103",
  OR: "97201",
  CO: "80202",
  PA: "19103",
  FL: "33101",
  WA: "98101",
  PR: "00901",
  AE: "09012",
  AR: "72201",
};

const credential = (over: Partial<CredentialFact> = {}): CredentialFact => ({
  id: "cred_1",
  kind: "state-license",
  profession: "PT",
  jurisdiction: "TX",
  status: "verified",
  expiresOn: "2028-03-31",
  conditionsShown: [],
  ...over,
});

const request = (over: Partial<DecisionRequest> & { to?: Jurisdiction } = {}): DecisionRequest => {
  const to = over.to ?? "TX";
  return {
    restrictionClasses: ["rx-needle"],
    signedIn: true,
    emailConfirmed: true,
    shipTo: { jurisdiction: to, postalCode: zips[to] ?? "" },
    unservedJurisdictions: [],
    credentials: [credential()],
    determinations: [],
    ...over,
  };
};

const outcomeOf = (r: DecisionRequest, at = now) => {
  const decision = decide(r, practiceRules, at);
  return [decision.outcome, decision.reasons[0]?.code];
};

describe("decide", () => {
  it("clears a verified Texas physical therapist shipping to Texas, and names the rule", () => {
    const decision = decide(request(), practiceRules, now);
    expect(decision.outcome).toBe("clear");
    expect(decision.rule?.id).toBe("TX-PT");
    expect(decision.credentialId).toBe("cred_1");
  });

  it.each([
    ["NY", "practice_prohibited"],
    ["CA", "practice_prohibited"],
    ["OR", "practice_not_in_force"],
  ] as const)("refuses a physical therapist in %s, verified or not", (to, code) => {
    for (const status of ["verified", "submitted"] as const) {
      expect(
        outcomeOf(request({ to, credentials: [credential({ jurisdiction: to, status })] })),
      ).toEqual(["refuse", code]);
    }
  });

  it("lets Colorado's date act by itself", () => {
    const ot = request({
      to: "CO",
      credentials: [credential({ profession: "OT", jurisdiction: "CO" })],
    });
    expect(outcomeOf(ot)).toEqual(["refuse", "practice_not_in_force"]);
    expect(outcomeOf(ot, new Date("2027-08-31T23:59:59-06:00"))[0]).toBe("refuse");
    expect(outcomeOf(ot, new Date("2027-09-01T00:00:00-06:00"))).toEqual([
      "hold",
      "condition_not_shown",
    ]);
  });

  it("holds where the state is silent, the source weak, the rule missing or the class has none", () => {
    const at = (to: Jurisdiction, profession: CredentialFact["profession"], over = {}) =>
      outcomeOf(
        request({ to, credentials: [credential({ profession, jurisdiction: to })], ...over }),
      );
    expect(at("PA", "PT")).toEqual(["hold", "state_silent"]);
    expect(at("CA", "DC")).toEqual(["hold", "rule_of_low_confidence"]);
    expect(at("TX", "OT")).toEqual(["hold", "no_rule"]);
    expect(at("TX", "other")).toEqual(["hold", "no_rule"]);
    expect(at("PR", "PT")).toEqual(["hold", "no_rule"]);
    expect(at("TX", "PT", { restrictionClasses: ["rx-other"] })).toEqual([
      "hold",
      "class_without_rules",
    ]);
  });

  it("holds until every condition is shown", () => {
    const wa = (conditionsShown: string[]) =>
      outcomeOf(
        request({ to: "WA", credentials: [credential({ jurisdiction: "WA", conditionsShown })] }),
      );
    expect(wa([])).toEqual(["hold", "condition_not_shown"]);
    expect(wa(["endorsement"])).toEqual(["clear", "cleared"]);
  });

  it("asks whoever is not known, not placed, or licensed elsewhere", () => {
    expect(outcomeOf(request({ signedIn: false }))).toEqual(["ask", "sign_in_needed"]);
    expect(outcomeOf(request({ shipTo: null }))).toEqual(["ask", "ship_to_needed"]);
    expect(outcomeOf(request({ credentials: [] }))).toEqual(["ask", "credential_needed"]);
    expect(outcomeOf(request({ to: "FL" }))).toEqual(["ask", "credential_of_other_jurisdiction"]);
    expect(outcomeOf(request({ shipTo: { jurisdiction: "TX", postalCode: "33101" } }))).toEqual([
      "ask",
      "zip_state_mismatch",
    ]);
    expect(outcomeOf(request({ credentials: [credential({ expiresOn: "2026-11-22" })] }))).toEqual([
      "ask",
      "credential_expired",
    ]);
    expect(outcomeOf(request({ credentials: [credential({ expiresOn: "2026-11-23" })] }))[0]).toBe(
      "clear",
    );
  });

  it("takes the worst of several classes and the best of several credentials", () => {
    expect(outcomeOf(request({ restrictionClasses: ["rx-needle", "rx-other"] }))[0]).toBe("hold");
    expect(
      outcomeOf(
        request({
          to: "NY",
          credentials: [
            credential({ id: "a", jurisdiction: "NY" }),
            credential({ id: "b", jurisdiction: "NY", profession: "LAc" }),
          ],
        }),
      )[0],
    ).toBe("clear");
  });

  it("sells unrestricted goods to anyone, anywhere", () => {
    expect(
      outcomeOf(
        request({ restrictionClasses: [], signedIn: false, shipTo: null, credentials: [] }),
      ),
    ).toEqual(["clear", "nothing_restricted"]);
  });

  it("refuses a place the store does not serve", () => {
    expect(outcomeOf(request({ unservedJurisdictions: ["TX"] }))).toEqual([
      "refuse",
      "jurisdiction_not_served",
    ]);
  });
});

const anyPlace = fc.constantFrom(...(Object.keys(zips) as Jurisdiction[]));
const anyCredential: fc.Arbitrary<CredentialFact> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...credentialKinds),
  profession: fc.constantFrom(...professions),
  jurisdiction: fc.oneof(
    { weight: 3, arbitrary: anyPlace },
    { weight: 1, arbitrary: fc.constantFrom(...jurisdictions) },
  ),
  status: fc.oneof(
    { weight: 2, arbitrary: fc.constant("verified" as const) },
    { weight: 1, arbitrary: fc.constantFrom(...credentialStatuses) },
  ),
  expiresOn: fc.constantFrom("2020-01-01", "2026-11-23", "2030-12-31"),
  conditionsShown: fc.subarray([...conditionKinds]),
});
const anyDetermination: fc.Arbitrary<Determination> = fc.record({
  id: fc.uuid(),
  profession: fc.constantFrom(...professions),
  jurisdiction: anyPlace,
  restrictionClass: fc.constantFrom("rx-needle" as const, "rx-other" as const),
  finding: fc.constantFrom("clear" as const, "refuse" as const),
  expiresOn: fc.constantFrom("2020-01-01", "2027-06-01"),
});
const anyRequest: fc.Arbitrary<DecisionRequest> = fc
  .record({
    to: anyPlace,
    restrictionClasses: fc.constantFrom<DecisionRequest["restrictionClasses"][]>(
      ["rx-needle"],
      ["rx-other"],
      ["rx-needle", "rx-other"],
      ["none", "rx-needle"],
    ),
    signedIn: fc.boolean(),
    emailConfirmed: fc.boolean(),
    credentials: fc.array(anyCredential, { maxLength: 4 }),
    determinations: fc.array(anyDetermination, { maxLength: 4 }),
  })
  .map(({ to, ...rest }) => request({ to, ...rest }));

/** How far an outcome lets an order go: placed and shipped, placed, not placed. */
const reach: Record<Outcome, number> = { clear: 2, hold: 1, ask: 0, refuse: 0 };
const reachOf = (r: DecisionRequest, rules = practiceRules) => reach[decide(r, rules, now).outcome];
const always = (property: fc.IProperty<[DecisionRequest]>) =>
  fc.assert(property, { numRuns: 3000 });

describe("decide, whatever the facts", () => {
  it("clears only on a verified, unexpired credential issued by the ship-to jurisdiction", () => {
    always(
      fc.property(anyRequest, (r) => {
        if (decide(r, practiceRules, now).outcome !== "clear") return;
        expect(r.signedIn && r.emailConfirmed).toBe(true);
        expect(
          r.credentials.some(
            (c) =>
              c.status === "verified" &&
              c.expiresOn >= "2026-11-23" &&
              c.jurisdiction === r.shipTo?.jurisdiction,
          ),
        ).toBe(true);
      }),
    );
  });

  it("never improves when a fact in the buyer's favor is lost", () => {
    always(
      fc.property(anyRequest, (r) => {
        const before = reachOf(r);
        for (const lost of r.credentials) {
          const without = r.credentials.filter((c) => c !== lost);
          expect(reachOf({ ...r, credentials: without })).toBeLessThanOrEqual(before);
          const unproven = r.credentials.map((c) =>
            c === lost ? { ...c, conditionsShown: [] } : c,
          );
          expect(reachOf({ ...r, credentials: unproven })).toBeLessThanOrEqual(before);
        }
        const withoutFindings = r.determinations.filter((d) => d.finding === "refuse");
        expect(reachOf({ ...r, determinations: withoutFindings })).toBeLessThanOrEqual(before);
        expect(reachOf({ ...r, emailConfirmed: false })).toBeLessThanOrEqual(before);
        expect(reachOf({ ...r, signedIn: false })).toBeLessThanOrEqual(before);
      }),
    );
  });

  it("never clears because a rule row is lost", () => {
    always(
      fc.property(anyRequest, (r) => {
        const before = decide(r, practiceRules, now);
        const rules = {
          version: practiceRules.version,
          rules: practiceRules.rules.filter((rule) => rule.jurisdiction !== r.shipTo?.jurisdiction),
        };
        const noFindings = { ...r, determinations: [] };
        expect(decide(noFindings, rules, now).outcome).not.toBe("clear");
        expect(before.rulesVersion).toBe(practiceRules.version);
      }),
    );
  });

  it("never turns a refusal into clear by a determination", () => {
    always(
      fc.property(anyRequest, (r) => {
        if (decide({ ...r, determinations: [] }, practiceRules, now).outcome !== "refuse") return;
        expect(decide(r, practiceRules, now).outcome).toBe("refuse");
      }),
    );
  });

  it("never clears rx-other by a needling rule", () => {
    always(
      fc.property(anyRequest, (r) => {
        const other = { ...r, restrictionClasses: ["rx-other" as const], determinations: [] };
        expect(decide(other, practiceRules, now).outcome).not.toBe("clear");
      }),
    );
  });

  it("answers the same twice", () => {
    always(
      fc.property(anyRequest, (r) => {
        expect(decide(r, practiceRules, now)).toEqual(decide(r, practiceRules, now));
      }),
    );
  });
});
