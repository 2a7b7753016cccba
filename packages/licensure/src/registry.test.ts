import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Claim, compareWithRegistry, type RegistryRecord } from "./registry";

const claim: Claim = {
  name: "Maria Smith-Jones",
  profession: "PT",
  jurisdiction: "TX",
  licenseNumber: "1284417",
};
const record: RegistryRecord = {
  npi: "2000000006",
  kind: "person",
  active: true,
  name: { first: "MARIA", middle: "E", last: "SMITH JONES" },
  otherNames: [{ first: "MARIA", middle: "", last: "SMITH" }],
  credential: "PT, DPT",
  licenses: [{ taxonomy: "225100000X", state: "TX", number: "PT1284417" }],
};
const verdictsOf = (asked: Claim, found: RegistryRecord) => {
  const { outcome, fields } = compareWithRegistry(asked, { state: "found", record: found });
  return [outcome, Object.fromEntries(fields.map(({ field, verdict }) => [field, verdict]))];
};
const all = {
  record: "match",
  name: "match",
  profession: "match",
  state: "match",
  license: "match",
};

describe("comparing with a registry", () => {
  it("matches in every field", () => {
    expect(verdictsOf(claim, record)).toEqual(["match", all]);
  });

  it("takes a former name and says that it is one", () => {
    const former = { ...claim, name: "Maria Smith" };
    const { outcome, fields } = compareWithRegistry(former, { state: "found", record });
    expect(outcome).toBe("match");
    expect(fields.find(({ field }) => field === "name")).toMatchObject({ otherName: true });
  });

  it.each<[string, Partial<RegistryRecord>, string, string]>([
    ["another person", { name: { first: "Ada", middle: "", last: "Byron" } }, "name", "mismatch"],
    ["no name", { name: { first: "", middle: "", last: "" }, otherNames: [] }, "name", "absent"],
    ["an inactive record", { active: false }, "record", "mismatch"],
    ["an organization", { kind: "organization" }, "record", "mismatch"],
    [
      "another profession",
      { licenses: [{ taxonomy: "111N00000X", state: "TX", number: "1284417" }] },
      "profession",
      "mismatch",
    ],
    [
      "another state",
      { licenses: [{ taxonomy: "225100000X", state: "FL", number: "1284417" }] },
      "state",
      "mismatch",
    ],
    [
      "another number",
      { licenses: [{ taxonomy: "225100000X", state: "TX", number: "9999999" }] },
      "license",
      "mismatch",
    ],
    [
      "no number",
      { licenses: [{ taxonomy: "225100000X", state: "TX", number: "" }] },
      "license",
      "absent",
    ],
    ["no license at all", { licenses: [] }, "profession", "absent"],
  ])("does not take %s for a match", (_what, change, field, verdict) => {
    const different = { ...record, otherNames: [], ...change };
    const [outcome, fields] = verdictsOf(claim, different);
    expect(outcome).toBe(verdict);
    expect(fields).toMatchObject({ [field]: verdict });
  });

  it("takes the number of the state in question, not of another license", () => {
    const two = [
      { taxonomy: "225100000X", state: "FL", number: "1284417" },
      { taxonomy: "225100000X", state: "TX", number: "7777777" },
    ];
    expect(verdictsOf(claim, { ...record, licenses: two })[0]).toBe("mismatch");
  });

  it("tells MD from DO by the credential, and neither from neither", () => {
    const doctor = { ...claim, profession: "DO" as const };
    const as = (credential: string) =>
      verdictsOf(doctor, {
        ...record,
        credential,
        licenses: [{ taxonomy: "207Q00000X", state: "TX", number: "1284417" }],
      })[0];
    expect([as("D.O."), as("M.D."), as("")]).toEqual(["match", "mismatch", "match"]);
  });

  it("passes on that there is no record, or no answer, for every field", () => {
    for (const state of ["absent", "unavailable"] as const) {
      const { outcome, fields } = compareWithRegistry(claim, { state });
      expect(outcome).toBe(state);
      expect(new Set(fields.map(({ verdict }) => verdict))).toEqual(new Set([state]));
    }
  });

  it("never calls it a match unless every field is one, whatever a registry says", () => {
    const text = fc.string({ maxLength: 12 });
    const name = fc.record({ first: text, middle: text, last: text });
    fc.assert(
      fc.property(
        fc.record({
          npi: text,
          kind: fc.constantFrom("person" as const, "organization" as const),
          active: fc.boolean(),
          name,
          otherNames: fc.array(name, { maxLength: 2 }),
          credential: text,
          licenses: fc.array(
            fc.record({
              taxonomy: fc.constantFrom("225100000X", "111N00000X", "nonsense"),
              state: fc.constantFrom("TX", "FL", ""),
              number: fc.constantFrom("1284417", "", "x"),
            }),
          ),
        }),
        (found) => {
          const { outcome, fields } = compareWithRegistry(claim, { state: "found", record: found });
          const agreed = fields.every(({ verdict }) => verdict === "match");
          expect(outcome === "match").toBe(agreed);
          if (agreed) expect(found.active && found.kind === "person").toBe(true);
        },
      ),
    );
  });
});
