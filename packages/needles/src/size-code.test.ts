import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAskedSizes, sizeCode, sizePath, writeAskedSizes } from "./size-code";

const read = (query: string) => readAskedSizes(new URLSearchParams(query));

describe("sizes in an address", () => {
  it.each([
    ["size=0.20x30", [{ code: "0.20x30", boxes: 1 }]],
    ["size=.2x30", [{ code: "0.20x30", boxes: 1 }]],
    ["size=0.20%C3%9730", [{ code: "0.20x30", boxes: 1 }]],
    [
      "sizes=0.18x25:2,0.20x30",
      [
        { code: "0.18x25", boxes: 2 },
        { code: "0.20x30", boxes: 1 },
      ],
    ],
    ["size=0.20x30&sizes=0.20x30:7", [{ code: "0.20x30", boxes: 1 }]],
    ["sizes=0.20x30:0,0.25x40:12", [{ code: "0.25x40", boxes: 12 }]],
    ["", []],
    ["size=__proto__&sizes=%00,1e9x1,0.20x30:9999,-0.2x30,x", []],
  ])("%s", (query, asked) => {
    expect(read(query)).toEqual(asked);
  });

  it("writes what it reads", () => {
    const size = fc.record({
      code: fc
        .tuple(fc.integer({ min: 10, max: 60 }), fc.integer({ min: 10, max: 300 }))
        .map(([hundredths, halves]) => sizeCode(hundredths / 100, halves / 2)),
      boxes: fc.integer({ min: 1, max: 999 }),
    });
    const sizes = fc.uniqueArray(size, { selector: ({ code }) => code, maxLength: 96 });
    fc.assert(
      fc.property(sizes, (asked) => {
        expect(read(`sizes=${writeAskedSizes(asked)}`)).toEqual(asked);
      }),
    );
  });

  it("reads anything without a stumble, and never more than a page can hold", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        for (const { boxes } of readAskedSizes({ get: () => text })) {
          expect(boxes).toBeGreaterThan(0);
          expect(boxes).toBeLessThan(1000);
        }
      }),
    );
    const many = Array.from({ length: 900 }, (_, i) => `0.20x${i + 1}`).join(",");
    expect(read(`sizes=${many}`)).toHaveLength(200);
  });

  it("leads to a line with a size chosen", () => {
    expect(sizePath("needlepoint-fine", 0.2, 30)).toBe("/products/needlepoint-fine?size=0.20x30");
  });
});
