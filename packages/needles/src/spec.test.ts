import { describe, expect, it } from "vitest";
import { coatingLabel, handleLabel, type NeedleSpec, needleSpec, sterilizationLabel } from "./spec";

const steel: NeedleSpec = {
  diameterMm: 0.2,
  lengthMm: 30,
  handle: "steel",
  conductive: true,
  coating: "uncoated",
  guideTube: true,
  needlesPerBox: 100,
  needlesPerBlister: 1,
  sterilization: "ethylene-oxide",
  colorCode: { name: "blue", hex: "#3b7dd8" },
};

const pathsRefused = (change: Record<string, unknown>) =>
  needleSpec.safeParse({ ...steel, ...change }).error?.issues.map((issue) => issue.path.join("."));

describe("needleSpec", () => {
  it("accepts a needle as sold", () => {
    expect(needleSpec.parse(steel)).toEqual(steel);
  });

  it("names the field of a size typed in the wrong unit", () => {
    expect(pathsRefused({ diameterMm: 36 })).toEqual(["diameterMm"]);
    expect(pathsRefused({ lengthMm: 1.2 })).toEqual(["lengthMm"]);
  });

  it("refuses a plastic handle that conducts", () => {
    expect(pathsRefused({ handle: "plastic" })).toEqual(["conductive"]);
    expect(pathsRefused({ handle: "plastic", conductive: false })).toBeUndefined();
  });

  it("refuses a box of broken blisters", () => {
    expect(pathsRefused({ needlesPerBlister: 30 })).toEqual(["needlesPerBlister"]);
    expect(pathsRefused({ needlesPerBlister: 5 })).toBeUndefined();
  });

  it("refuses an unknown field and a color that is not a hex code", () => {
    expect(pathsRefused({ gauge: 36 })).toEqual([""]);
    expect(pathsRefused({ colorCode: { name: "blue", hex: "blue" } })).toEqual(["colorCode.hex"]);
  });

  it("says handle, coating and sterilization in words", () => {
    expect(handleLabel(steel)).toBe("Steel, conductive");
    expect(handleLabel({ handle: "plastic", conductive: false })).toBe("Plastic, not conductive");
    expect(coatingLabel("silicone")).toBe("Silicone coated");
    expect(sterilizationLabel("ethylene-oxide")).toBe("Ethylene oxide");
  });
});
