import { describe, expect, it } from "vitest";
import { packLines, unpackLines } from "./packed-lines";

describe("lines in an address", () => {
  it("come back as they were, whatever stands in them", () => {
    const lines = [
      { text: "APS-SF-020-030", quantities: ["2"] },
      { text: "0,25x40 mm", quantities: ["3", "4"] },
      { text: "a_b*c%5F&l=é🪡", quantities: ["two"] },
    ];
    const { packed, taken } = packLines(lines);
    expect(taken).toBe(3);
    const address = new URL(`https://shop.example/?${new URLSearchParams({ l: packed })}`);
    expect(unpackLines(address.searchParams.get("l"), 200)).toEqual(lines);
    expect(packed).toMatch(/^APS-SF-020-030_2\*/);
  });

  it("are never more than a request can carry", () => {
    const line = (text: string) => ({ text, quantities: ["1"] });
    const skus = Array.from({ length: 200 }, (_, i) => line(`APS-SF-020-${String(i + 100)}`));
    expect(packLines(skus).taken).toBe(200);
    const words = Array.from({ length: 200 }, () => line("ж".repeat(60)));
    const { packed, taken } = packLines(words);
    expect(taken).toBeLessThan(200);
    expect(encodeURIComponent(packed).length).toBeLessThanOrEqual(9_000);
    expect(unpackLines(packed, 200)).toHaveLength(taken);
  });

  it("have room for the others when one SKU stands in a list thousands of times", () => {
    const many = { text: "GLV-M", quantities: Array.from({ length: 5000 }, () => "2") };
    const other = { text: "GLV-L", quantities: ["3"] };
    const { packed, taken } = packLines([many, other]);
    expect(taken).toBe(2);
    expect(unpackLines(packed, 200)).toEqual([{ text: "GLV-M", quantities: ["10000"] }, other]);
    const wrong = { text: "GLV-M", quantities: [...many.quantities, "some"] };
    expect(unpackLines(packLines([wrong, other]).packed, 200)).toEqual([
      { text: "GLV-M", quantities: ["some"] },
      other,
    ]);
  });

  it("are read from any address without harm", () => {
    for (const odd of [undefined, "", "***", "%E0%A4%A_1", "__proto___1", ["a"], "_5"]) {
      expect(() => unpackLines(odd, 200)).not.toThrow();
    }
    expect(unpackLines("%E0%A4%A_1", 200)).toEqual([]);
    expect(unpackLines("AB-1", 200)).toEqual([{ text: "AB-1", quantities: ["1"] }]);
    expect(unpackLines("AB-1_1*".repeat(5000), 200)).toHaveLength(200);
  });
});
