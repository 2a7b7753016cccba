import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  canMove,
  credentialInput,
  credentialStatuses,
  expiryProblem,
  normalizeLicenseNumber,
} from "./credential";

const typed = {
  profession: "PT",
  jurisdiction: "TX",
  number: " pt-1284.417 ",
  nameOnLicense: "Sample Practitioner",
  expiresOn: "2028-03-31",
  npi: "",
};

const sentenceAt = (over: object, field: string) =>
  credentialInput.safeParse({ ...typed, ...over }).error?.issues.find((i) => i.path[0] === field)
    ?.message;

describe("credentialInput", () => {
  it("takes a license as printed and an empty NPI as none", () => {
    const parsed = credentialInput.parse(typed);
    expect(parsed).toMatchObject({ number: "pt-1284.417", npi: null, kind: "state-license" });
    expect(normalizeLicenseNumber(parsed.number)).toBe("PT1284417");
  });

  it.each([
    [{ npi: "1234567890" }, "npi", "The last digit doesn't match. Check for a typo."],
    [{ npi: "12345" }, "npi", "An NPI has ten digits."],
    [{ expiresOn: "2027-02-30" }, "expiresOn", "Enter the expiry date as month, day and year."],
    [{ jurisdiction: "ZZ" }, "jurisdiction", "Choose the state."],
    [{ profession: "wizard" }, "profession", "Choose your profession."],
    [{ number: "--" }, "number", "Enter the license number as printed."],
    [
      { number: "<script>" },
      "number",
      "Use letters, digits, spaces, dots, dashes and slashes only.",
    ],
  ])("answers %j at %s", (over, field, sentence) => {
    expect(sentenceAt(over, field)).toBe(sentence);
  });

  it("refuses a date that is over or too far ahead", () => {
    const now = new Date("2026-11-23T12:00:00Z");
    expect(expiryProblem("2026-11-22", now)).toMatch(/expired/);
    expect(expiryProblem("2026-11-23", now)).toBeNull();
    expect(expiryProblem("2228-01-01", now)).toMatch(/too far ahead/);
  });
});

describe("credential states", () => {
  it("never leads out of rejected, revoked or superseded, and never skips the submission", () => {
    fc.assert(
      fc.property(fc.constantFrom(...credentialStatuses), (to) => {
        for (const end of ["rejected", "revoked", "superseded"] as const)
          expect(canMove(end, to)).toBe(false);
        expect(canMove("draft", to)).toBe(to === "submitted");
        expect(canMove(to, to)).toBe(false);
      }),
    );
  });
});
