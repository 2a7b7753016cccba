import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyNumberOfBoxes, boxLimitProblem, boxLimitsPhrase, withinBoxLimits } from "./box-limits";

const limits = fc
  .tuple(fc.integer({ min: 1, max: 50 }), fc.option(fc.integer({ min: 0, max: 50 })))
  .map(([min, room]) => ({ min, max: room === null ? null : min + room }));
const count = fc.integer({ min: 1, max: 999 });

describe("the boxes of a size", () => {
  it("are refused exactly outside the limits", () => {
    fc.assert(
      fc.property(limits, count, (rule, boxes) => {
        const outside = boxes < rule.min || (rule.max !== null && boxes > rule.max);
        expect(boxLimitProblem(boxes, rule) !== null).toBe(outside);
      }),
    );
  });

  it("are named the nearest number that is let through, which the sentence names too", () => {
    fc.assert(
      fc.property(limits, count, (rule, boxes) => {
        const nearest = withinBoxLimits(boxes, rule);
        expect(boxLimitProblem(nearest, rule)).toBeNull();
        const sentence = boxLimitProblem(boxes, rule);
        if (sentence === null) expect(nearest).toBe(boxes);
        else expect(sentence).toMatch(new RegExp(`\\b${nearest}\\b`));
      }),
    );
  });

  it("may be none at all: then the size is not in the order", () => {
    expect(boxLimitProblem(0, { min: 3, max: 5 })).toBeNull();
    expect(boxLimitProblem(999, anyNumberOfBoxes)).toBeNull();
  });

  it("are told in words", () => {
    expect(boxLimitProblem(1, { min: 2, max: null })).toBe("Order at least 2 boxes of this size.");
    expect(boxLimitProblem(6, { min: 1, max: 5 })).toBe("Order at most 5 boxes of this size.");
    expect(boxLimitProblem(6, { min: 1, max: 5 }, 4)).toBe(
      "Order at most 5 boxes of this size; 4 lie in your cart.",
    );
    expect(boxLimitProblem(2, { min: 1, max: 1 }, 1)).toBe(
      "Order at most 1 box of this size; 1 lies in your cart.",
    );
  });

  it("have their rule in a phrase", () => {
    expect(boxLimitsPhrase(anyNumberOfBoxes)).toBeNull();
    expect(boxLimitsPhrase({ min: 2, max: null })).toBe("At least 2 boxes of a size.");
    expect(boxLimitsPhrase({ min: 1, max: 5 })).toBe("At most 5 boxes of a size.");
    expect(boxLimitsPhrase({ min: 2, max: 10 })).toBe("2 to 10 boxes of a size.");
    expect(boxLimitsPhrase({ min: 4, max: 4 })).toBe("Exactly 4 boxes of a size.");
  });
});
