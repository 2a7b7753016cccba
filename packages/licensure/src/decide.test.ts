import { describe, expect, it } from "vitest";
import { decide } from "./decide";
import type { CredentialFact, DecisionRequest, Determination } from "./decision";
import type { Jurisdiction } from "./jurisdictions";
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

  it("knows no rule on a day before its first and from its last on", () => {
    const [rule] = practiceRules.rules.filter(({ id }) => id === "TX-PT");
    const dated = { effectiveFrom: "2026-11-23", effectiveTo: "2026-11-25" };
    const rules = { version: "dated", rules: rule ? [{ ...rule, ...dated }] : [] };
    const on = (day: string) => decide(request(), rules, new Date(`${day}T12:00:00-06:00`)).outcome;
    expect(["2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25"].map(on)).toEqual([
      "hold",
      "clear",
      "clear",
      "hold",
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

  it("names everything that is missing, the license first", () => {
    const codes = (over: Partial<CredentialFact>, emailConfirmed: boolean) =>
      decide(
        request({
          to: "WA",
          emailConfirmed,
          credentials: [credential({ jurisdiction: "WA", ...over })],
        }),
        practiceRules,
        now,
      ).reasons.map(({ code }) => code);
    expect(codes({ status: "submitted" }, false)).toEqual([
      "credential_in_review",
      "email_unconfirmed",
      "condition_not_shown",
    ]);
    expect(
      codes({ status: "more-information", conditionsShown: ["intramuscular-needling"] }, true),
    ).toEqual(["credential_more_information"]);
    expect(codes({ conditionsShown: ["intramuscular-needling"] }, false)).toEqual([
      "email_unconfirmed",
    ]);
  });

  it("takes a condition as shown by its id alone, and asks for the rest", () => {
    const fl = (conditionsShown: string[]) =>
      decide(
        request({ to: "FL", credentials: [credential({ jurisdiction: "FL", conditionsShown })] }),
        practiceRules,
        now,
      );
    const partly = fl(["hours-50", "years-2", "supervision"]);
    expect(partly.outcome).toBe("hold");
    expect(partly.reasons[0]?.missing.map(({ id }) => id)).toEqual(["sessions-25", "attestation"]);
    expect(fl(["hours-50", "years-2", "sessions-25", "attestation"]).outcome).toBe("clear");
  });

  it("holds until every condition is shown", () => {
    const wa = (conditionsShown: string[]) =>
      outcomeOf(
        request({ to: "WA", credentials: [credential({ jurisdiction: "WA", conditionsShown })] }),
      );
    expect(wa([])).toEqual(["hold", "condition_not_shown"]);
    expect(wa(["intramuscular-needling"])).toEqual(["clear", "cleared"]);
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
    expect(outcomeOf(request({ shipTo: { jurisdiction: "TX", postalCode: " " } }))[1]).toBe(
      "zip_needed",
    );
    expect(
      decide(request({ signedIn: false, shipTo: null }), practiceRules, now).reasons.map(
        ({ code }) => code,
      ),
    ).toEqual(["sign_in_needed", "ship_to_needed"]);
  });

  it("counts a license as good through its last day by the clock of the ship-to", () => {
    const texan = request({ credentials: [credential({ expiresOn: "2026-11-30" })] });
    expect(outcomeOf(texan, new Date("2026-11-30T23:59:59-06:00"))[0]).toBe("clear");
    expect(outcomeOf(texan, new Date("2026-12-01T00:00:00-06:00"))).toEqual([
      "ask",
      "credential_expired",
    ]);
  });

  it("asks when the clock or an expiry cannot be read", () => {
    expect(outcomeOf(request(), new Date(Number.NaN))[0]).toBe("ask");
    for (const expiresOn of ["", "soon", "2028-02-30"]) {
      expect(outcomeOf(request({ credentials: [credential({ expiresOn })] }))[0]).toBe("ask");
    }
  });

  it("refuses a rejected or revoked license, until a better one stands beside it", () => {
    const rejected = credential({ status: "rejected" });
    expect(outcomeOf(request({ credentials: [rejected] }))).toEqual([
      "refuse",
      "credential_rejected",
    ]);
    const again = credential({ id: "cred_2", status: "submitted" });
    expect(outcomeOf(request({ credentials: [rejected, again] }))[0]).toBe("hold");
    const revoked = credential({ status: "revoked" });
    expect(decide(request({ credentials: [revoked] }), practiceRules, now)).toMatchObject({
      outcome: "refuse",
      rule: null,
    });
  });

  it("takes a PT Compact privilege like a license, for those the Compact covers", () => {
    const privilege = (profession: CredentialFact["profession"]) =>
      outcomeOf(request({ credentials: [credential({ kind: "compact-privilege", profession })] }));
    expect(privilege("PT")).toEqual(["clear", "cleared"]);
    expect(privilege("MD")).toEqual(["hold", "privilege_needs_review"]);
  });

  it("holds a federal appointment and a military address for a person, whatever the state says", () => {
    const federal = credential({ kind: "federal-facility", jurisdiction: "NY" });
    expect(outcomeOf(request({ to: "NY", credentials: [federal] }))).toEqual([
      "hold",
      "privilege_needs_review",
    ]);
    expect(outcomeOf(request({ to: "AE" }))).toEqual(["hold", "privilege_needs_review"]);
  });

  it("lets a determination settle what the law leaves open, and nothing else", () => {
    const found = (finding: Determination["finding"], over: Partial<Determination> = {}) => [
      {
        id: "det_1",
        profession: "PT" as const,
        jurisdiction: "PA" as const,
        restrictionClass: "rx-needle" as const,
        finding,
        expiresOn: "2027-11-22",
        ...over,
      },
    ];
    const inPa = (determinations: Determination[], over: Partial<CredentialFact> = {}) =>
      outcomeOf(
        request({
          to: "PA",
          credentials: [credential({ jurisdiction: "PA", ...over })],
          determinations,
        }),
      );
    expect(inPa(found("clear"))).toEqual(["clear", "cleared_by_determination"]);
    expect(inPa(found("refuse"))).toEqual(["refuse", "refused_by_determination"]);
    expect(inPa(found("clear"), { status: "submitted" })).toEqual(["hold", "credential_in_review"]);
    expect(inPa(found("clear", { expiresOn: "2026-11-22" }))[0]).toBe("hold");
    expect(inPa(found("clear", { restrictionClass: "rx-other" }))[0]).toBe("hold");
    expect(inPa(found("clear", { profession: "OT" }))[0]).toBe("hold");
    expect(inPa(found("clear", { jurisdiction: "CT" }))[0]).toBe("hold");
    expect(inPa([...found("clear"), ...found("refuse")])[0]).toBe("refuse");
    const federal = { kind: "federal-facility" as const };
    expect(inPa(found("clear"), federal)[0]).toBe("clear");
    expect(inPa(found("clear"), { ...federal, jurisdiction: "TX" })[0]).toBe("hold");
    const inNy = request({
      to: "NY",
      credentials: [credential({ jurisdiction: "NY" })],
      determinations: found("clear", { jurisdiction: "NY" }),
    });
    expect(outcomeOf(inNy)[0]).toBe("refuse");
    expect(decide(inNy, practiceRules, now).determinationId).toBeNull();
    const cleared = request({
      to: "PA",
      credentials: [credential({ jurisdiction: "PA" })],
      determinations: found("clear"),
    });
    expect(decide(cleared, practiceRules, now).determinationId).toBe("det_1");
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
