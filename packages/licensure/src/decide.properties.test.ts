import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { credentialKinds, credentialStatuses } from "./credential";
import { decide } from "./decide";
import type { CredentialFact, DecisionRequest, Determination, Outcome } from "./decision";
import { type Jurisdiction, jurisdictions } from "./jurisdictions";
import { type PracticeRule, practiceStatuses, type RuleSet } from "./practice-rule";
import { type Profession, professions } from "./professions";
import { practiceRules } from "./rules/load";

const now = new Date("2026-11-23T18:00:00Z");
const today = "2026-11-23";
const zips = { TX: "78701", NY: "10001", CO: "80202", PA: "19103", PR: "00901", AE: "09012" };
const places = Object.keys(zips) as (keyof typeof zips)[];

const anyPlace = fc.constantFrom(...places);
// A few professions only, so that rules, credentials and determinations often meet.
const some: Profession[] = ["PT", "OT", "LAc", "other"];
const anyProfession = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...some) },
  { weight: 1, arbitrary: fc.constantFrom(...professions) },
);
const anyStatus = fc.oneof(
  { weight: 2, arbitrary: fc.constant("verified" as const) },
  { weight: 1, arbitrary: fc.constantFrom(...credentialStatuses) },
);
const anyCredential: fc.Arbitrary<CredentialFact> = fc.record({
  id: fc.uuid(),
  kind: fc.oneof(
    { weight: 3, arbitrary: fc.constant("state-license" as const) },
    { weight: 1, arbitrary: fc.constantFrom(...credentialKinds) },
  ),
  profession: anyProfession,
  jurisdiction: fc.oneof(
    { weight: 4, arbitrary: anyPlace },
    { weight: 1, arbitrary: fc.constantFrom(...jurisdictions) },
  ),
  status: anyStatus,
  expiresOn: fc.constantFrom("2020-01-01", today, "2030-12-31", "not a day"),
  conditionsShown: fc.subarray(["a", "b"]),
});
const anyDetermination: fc.Arbitrary<Determination> = fc.record({
  id: fc.uuid(),
  profession: anyProfession,
  jurisdiction: anyPlace,
  restrictionClass: fc.constantFrom("rx-needle" as const, "rx-other" as const),
  finding: fc.constantFrom("clear" as const, "refuse" as const),
  expiresOn: fc.constantFrom("2020-01-01", "2027-06-01"),
});
const mostly = fc.oneof(
  { weight: 3, arbitrary: fc.constant(true) },
  { weight: 1, arbitrary: fc.constant(false) },
);
const anyRequest: fc.Arbitrary<DecisionRequest> = fc
  .record({
    to: anyPlace,
    restrictionClasses: fc.constantFrom<DecisionRequest["restrictionClasses"][]>(
      ["rx-needle"],
      ["rx-other"],
      ["rx-needle", "rx-other"],
      ["none", "rx-needle"],
    ),
    signedIn: mostly,
    emailConfirmed: mostly,
    unservedJurisdictions: fc.subarray<Jurisdiction>(["CO", "NY"]),
    credentials: fc.array(fc.tuple(anyCredential, mostly), { maxLength: 5 }),
    determinations: fc.array(anyDetermination, { maxLength: 6 }),
  })
  .map(({ to, credentials, ...rest }) => ({
    ...rest,
    // Most are of the ship-to, so that outcomes other than "ask" are common.
    credentials: credentials.map(([credential, here]) =>
      here ? { ...credential, jurisdiction: to } : credential,
    ),
    shipTo: { jurisdiction: to, postalCode: zips[to] },
  }));

const model = practiceRules.rules[0];
/** Rule sets that no state ever wrote: a row or none for each profession and place. */
const anyRules: fc.Arbitrary<RuleSet> = fc
  .array(
    fc.record({
      jurisdiction: fc.constantFrom("TX" as const, "NY" as const, "CO" as const, "PA" as const),
      profession: fc.constantFrom("PT" as const, "OT" as const, "LAc" as const),
      status: fc.constantFrom(...practiceStatuses),
      confidence: fc.constantFrom("high" as const, "medium" as const, "low" as const),
      conditions: fc.subarray([
        { id: "a", kind: "training_hours" as const, amount: 50, text: "50 hours" },
        { id: "b", kind: "endorsement" as const, amount: null, text: "the endorsement" },
      ]),
      effectiveFrom: fc.constantFrom(null, "2026-01-01", "2027-01-01"),
    }),
    { maxLength: 12 },
  )
  .map((rows) => {
    const unique = new Map<string, PracticeRule>();
    for (const row of rows) {
      const id = `${row.jurisdiction}-${row.profession}`;
      if (model) unique.set(id, { ...model, effectiveTo: null, ...row, id });
    }
    return { version: "generated", rules: [...unique.values()] };
  });
const anySet = fc.oneof(anyRules, fc.constant(practiceRules));

/** How far an outcome lets an order go: placed and shipped, placed, not placed. */
const reach: Record<Outcome, number> = { clear: 2, hold: 1, ask: 0, refuse: 0 };
const outcomeOf = (r: DecisionRequest, rules: RuleSet) => decide(r, rules, now).outcome;
const reachOf = (r: DecisionRequest, rules: RuleSet) => reach[outcomeOf(r, rules)];
const always = (check: (r: DecisionRequest, rules: RuleSet) => void) =>
  fc.assert(fc.property(anyRequest, anySet, check), { numRuns: 3000 });

describe("decide, whatever the facts and the rules", () => {
  it("clears only on a verified, unexpired credential issued by the ship-to jurisdiction", () => {
    always((r, rules) => {
      const decision = decide(r, rules, now);
      if (decision.outcome !== "clear") return;
      expect(r.signedIn && r.emailConfirmed).toBe(true);
      const on = r.credentials.find(({ id }) => id === decision.credentialId);
      expect(on).toMatchObject({ status: "verified", jurisdiction: r.shipTo?.jurisdiction });
      expect([today, "2030-12-31"]).toContain(on?.expiresOn);
    });
  });

  it("lets nothing be ordered on credentials of other jurisdictions alone", () => {
    always((r, rules) => {
      const to = r.shipTo?.jurisdiction;
      const credentials = r.credentials.filter(
        (c) => c.jurisdiction !== to && c.kind !== "federal-facility" && to !== "AE",
      );
      expect(reachOf({ ...r, credentials }, rules)).toBe(0);
    });
  });

  it("lets nothing be ordered on expired, rejected, revoked or superseded credentials alone", () => {
    const ended = ["expired", "rejected", "revoked", "superseded", "draft"];
    always((r, rules) => {
      const credentials = r.credentials.filter(
        (c) => ended.includes(c.status) || !(c.expiresOn >= today && c.expiresOn !== "not a day"),
      );
      expect(reachOf({ ...r, credentials }, rules)).toBe(0);
    });
  });

  it("never improves when a fact in the buyer's favor is lost", () => {
    always((r, rules) => {
      const before = reachOf(r, rules);
      for (const lost of r.credentials) {
        const without = r.credentials.filter((c) => c !== lost);
        expect(reachOf({ ...r, credentials: without }, rules)).toBeLessThanOrEqual(before);
        for (const change of [{ conditionsShown: [] }, { status: "submitted" as const }]) {
          if (lost.status !== "verified") continue;
          const weaker = r.credentials.map((c) => (c === lost ? { ...c, ...change } : c));
          expect(reachOf({ ...r, credentials: weaker }, rules)).toBeLessThanOrEqual(before);
        }
      }
      const withoutClears = r.determinations.filter((d) => d.finding === "refuse");
      expect(reachOf({ ...r, determinations: withoutClears }, rules)).toBeLessThanOrEqual(before);
      expect(reachOf({ ...r, emailConfirmed: false }, rules)).toBeLessThanOrEqual(before);
      expect(reachOf({ ...r, signedIn: false }, rules)).toBeLessThanOrEqual(before);
      expect(reachOf({ ...r, shipTo: null }, rules)).toBeLessThanOrEqual(before);
    });
  });

  it("never clears because a rule row is lost", () => {
    always((r, rules) => {
      const request = { ...r, determinations: [] };
      if (outcomeOf(request, rules) === "clear") return;
      const here = rules.rules.filter((rule) => rule.jurisdiction === r.shipTo?.jurisdiction);
      for (const lost of here) {
        const fewer = { ...rules, rules: rules.rules.filter((rule) => rule !== lost) };
        expect(outcomeOf(request, fewer)).not.toBe("clear");
      }
    });
  });

  it("neither clears nor refuses on rules of low confidence", () => {
    always((r, rules) => {
      const weak = rules.rules.map((rule) => ({ ...rule, confidence: "low" as const }));
      const decision = decide({ ...r, determinations: [] }, { ...rules, rules: weak }, now);
      expect(decision.outcome).not.toBe("clear");
      for (const { code } of decision.reasons) {
        expect(["practice_prohibited", "practice_not_in_force"]).not.toContain(code);
      }
    });
  });

  it("never turns a refusal into anything else by a determination", () => {
    always((r, rules) => {
      if (outcomeOf({ ...r, determinations: [] }, rules) !== "refuse") return;
      expect(outcomeOf(r, rules)).toBe("refuse");
    });
  });

  it("clears no other profession, territory, rx-other, federal facility or privilege but of a PT by itself", () => {
    always((r, rules) => {
      const request = { ...r, determinations: [] };
      const asOther = request.credentials.map((c) => ({ ...c, profession: "other" as Profession }));
      expect(outcomeOf({ ...request, credentials: asOther }, rules)).not.toBe("clear");
      const federal = request.credentials.map((c) => ({ ...c, kind: "federal-facility" as const }));
      expect(outcomeOf({ ...request, credentials: federal }, rules)).not.toBe("clear");
      const compact = request.credentials
        .filter((c) => c.profession !== "PT" && c.profession !== "PTA")
        .map((c) => ({ ...c, kind: "compact-privilege" as const }));
      expect(outcomeOf({ ...request, credentials: compact }, rules)).not.toBe("clear");
      expect(outcomeOf({ ...request, restrictionClasses: ["rx-other"] }, rules)).not.toBe("clear");
      if (["PR", "AE"].includes(r.shipTo?.jurisdiction ?? "")) {
        expect(outcomeOf(request, rules)).not.toBe("clear");
      }
    });
  });

  it("counts the better of two professions, in whatever order they come", () => {
    always((r, rules) => {
      const whole = outcomeOf(r, rules);
      expect(outcomeOf({ ...r, credentials: [...r.credentials].reverse() }, rules)).toBe(whole);
      if (r.restrictionClasses.length > 1) return;
      const alone = r.credentials.map((c) => reachOf({ ...r, credentials: [c] }, rules));
      expect(reach[whole]).toBe(Math.max(0, ...alone));
    });
  });

  it("answers every request, the same twice, and clears none that it cannot read", () => {
    fc.assert(
      fc.property(
        anyRequest,
        anySet,
        fc.string(),
        fc.date({ noInvalidDate: false }),
        (r, rules, text, at) => {
          const shipTo = r.shipTo && { ...r.shipTo, postalCode: text };
          expect(decide({ ...r, shipTo }, rules, now).outcome).not.toBe("clear");
          const credentials = r.credentials.map((c) => ({ ...c, expiresOn: text }));
          expect(decide({ ...r, credentials }, rules, now).outcome).not.toBe("clear");
          expect(decide(r, rules, at)).toEqual(decide(r, rules, at));
          expect(decide(r, rules, at).reasons.length).toBeGreaterThan(0);
          expect(decide(r, rules, at).rulesVersion).toBe(rules.version);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
