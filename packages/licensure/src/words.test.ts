import { describe, expect, it } from "vitest";
import { reasonOf } from "./credential-verdict";
import { reasonCodes } from "./decision";
import { type Jurisdiction, jurisdictions } from "./jurisdictions";
import { ruleInForce } from "./practice-rule";
import { professions } from "./professions";
import { practiceRules } from "./rules/load";
import { practiceStanding, reasonSentence } from "./words";

describe("reasonSentence", () => {
  it.each(reasonCodes)("says %s in whole sentences, whatever is known", (code) => {
    const bare = reasonSentence(reasonOf(code));
    const full = reasonSentence(
      reasonOf(code, {
        profession: "PT",
        jurisdiction: "FL",
        missing: [{ id: "years-2", kind: "years", amount: 2, text: "2 years of practice" }],
      }),
    );
    for (const sentence of [bare, full]) {
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence).not.toMatch(/undefined|null|_|FDA/);
    }
  });

  it("gives a place its article", () => {
    const silent = (jurisdiction: Jurisdiction) =>
      reasonSentence(reasonOf("no_rule", { profession: "PT", jurisdiction }));
    expect(silent("DC")).toContain("physical therapists in the District of Columbia.");
    expect(silent("TX")).toContain("physical therapists in Texas.");
    expect(reasonSentence(reasonOf("credential_expired", { jurisdiction: "DC" }))).toContain(
      "Your District of Columbia license",
    );
    expect(
      reasonSentence(reasonOf("practice_prohibited", { profession: "PT", jurisdiction: "DC" })),
    ).toMatch(/^The District of Columbia does not permit/);
  });

  it("never calls a colleague's license the buyer's own", () => {
    for (const code of reasonCodes) {
      const sentence = reasonSentence(reasonOf(code, { jurisdiction: "TX" }), "lent");
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      if (code !== "credential_needed") expect(sentence).not.toMatch(/your (Texas )?license/i);
    }
    expect(reasonSentence(reasonOf("credential_expired", { jurisdiction: "TX" }), "lent")).toBe(
      "The practitioner's Texas license has expired. They have to add the renewed one.",
    );
  });

  it("names the state, the profession and each missing proof", () => {
    const missing = [
      { id: "years-2", kind: "years" as const, amount: 2, text: "2 years of practice" },
      { id: "exam", kind: "exam" as const, amount: null, text: "the exam" },
    ];
    expect(
      reasonSentence(
        reasonOf("condition_not_shown", { profession: "AT", jurisdiction: "FL", missing }),
      ),
    ).toBe(
      "Florida asks more of athletic trainers than the license. Before the order ships, a reviewer needs proof of: 2 years of practice; the exam.",
    );
  });
});

describe("practiceStanding", () => {
  it("shows green only where a verified license may clear, red only where it is refused", () => {
    for (const jurisdiction of jurisdictions) {
      for (const profession of professions) {
        const rule = ruleInForce(practiceRules, { jurisdiction, profession, day: "2026-11-23" });
        const { tone } = practiceStanding(rule);
        const strong = rule !== null && rule.confidence !== "low";
        const permits = rule?.status === "allowed" || rule?.status === "allowed_with_training";
        const silent = rule?.status === "silent_or_unclear";
        expect([rule?.id, tone]).toEqual([
          rule?.id,
          !strong || silent ? "amber" : permits ? "green" : "red",
        ]);
      }
    }
  });

  it("says from when a signed law holds", () => {
    const on = (day: string) =>
      practiceStanding(ruleInForce(practiceRules, { jurisdiction: "CO", profession: "OT", day }))
        .label;
    expect([on("2026-11-23"), on("2027-09-01")]).toEqual([
      "From Sep 2027",
      "Permitted with training",
    ]);
  });
});
