import { describe, expect, it } from "vitest";
import { stateCodes, territories } from "./jurisdictions";
import { jurisdictionOfZip } from "./zip";

describe("jurisdictionOfZip", () => {
  it.each([
    ["78701", "TX"],
    ["88510", "TX"],
    ["10001", "NY"],
    ["06390", "NY"],
    ["06320", "CT"],
    ["20001", "DC"],
    ["20101", "VA"],
    ["20814", "MD"],
    ["56901", "DC"],
    ["83414", "WY"],
    ["83440", "ID"],
    ["96799", "AS"],
    ["96701", "HI"],
    ["96910", "GU"],
    ["96932", "GU"],
    ["96950", "MP"],
    ["96952", "MP"],
    ["00802", "VI"],
    ["00901", "PR"],
    ["09012", "AE"],
    ["34012", "AA"],
    ["96205", "AP"],
    ["99501", "AK"],
    ["73301", "TX"],
    ["05501", "MA"],
    ["20500", "DC"],
    ["88901", "NV"],
    ["88001", "NM"],
    ["78701-1234", "TX"],
    ["787011234", "TX"],
  ])("reads %s as %s", (zip, code) => {
    expect(jurisdictionOfZip(zip)).toBe(code);
  });

  it.each([
    "",
    "7870",
    "787011",
    "ABCDE",
    "00000",
    "00401",
    "96940",
    "96960",
    "78701-12",
    "７8701",
  ])("knows no place for %j", (zip) => {
    expect(jurisdictionOfZip(zip)).toBeNull();
  });

  it("reaches every state and territory", () => {
    const reached = new Set<string | null>();
    for (let prefix = 0; prefix < 100_000; prefix++) {
      reached.add(jurisdictionOfZip(String(prefix).padStart(5, "0")));
    }
    expect(
      [...stateCodes, ...Object.keys(territories)].filter((code) => !reached.has(code)),
    ).toEqual([]);
  });
});
