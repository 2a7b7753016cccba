import { describe, expect, it } from "vitest";
import { professions } from "./professions";
import { professionsOfTaxonomy, taxonomiesOfProfession, taxonomySays } from "./taxonomy";

describe("NPI taxonomy codes", () => {
  it.each([
    ["225100000X", ["PT"]],
    ["2251X0800X", ["PT"]],
    ["225200000X", ["PTA"]],
    ["225XH1200X", ["OT"]],
    ["224Z00000X", ["OTA"]],
    ["2255A2300X", ["AT"]],
    ["111N00000X", ["DC"]],
    ["171100000X", ["LAc"]],
    ["207Q00000X", ["MD", "DO"]],
    ["208100000X", ["MD", "DO"]],
  ])("%s is %j", (code, expected) => {
    expect(professionsOfTaxonomy(code)).toEqual(expected);
  });

  it.each([
    ["a physician assistant", "363A00000X"],
    ["a massage therapist", "225700000X"],
    ["a group that merely begins alike", "2251000000"],
    ["a physician's code cut short", "207Q0000"],
    ["nothing", ""],
    ["a key of every object", "constructor"],
  ])("knows no profession for %s", (_what, code) => {
    expect(professionsOfTaxonomy(code)).toEqual([]);
    for (const profession of professions) expect(taxonomySays(code, profession)).toBe(false);
  });

  it("looks up the same both ways, and no code stands for two professions but a physician's", () => {
    for (const profession of professions) {
      const { codes, groups } = taxonomiesOfProfession(profession);
      expect(codes.length + groups.length > 0).toBe(profession !== "other");
      for (const code of codes) {
        expect(code).toMatch(/^[0-9A-Z]{9}X$/);
        expect(professionsOfTaxonomy(code)).toEqual([profession]);
      }
      for (const group of groups) {
        expect(professionsOfTaxonomy(`${group}000000X`)).toContain(profession);
      }
    }
  });
});
