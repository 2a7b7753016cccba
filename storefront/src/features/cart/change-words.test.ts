import type { LineChange } from "@needlepoint/contracts/carts";
import { describe, expect, it } from "vitest";
import { changeAtLine, changeInSummary, onlyPrices, takeWords } from "./change-words";

const line = { id: "a", title: "Sharps container", variantTitle: "1.4 qt", quantity: 6 };
const price: LineChange = { kind: "price", lineId: "a", fromCents: 680, toCents: 720 };
const gone: LineChange = { kind: "not_sold", lineId: "a" };
const short = (left: number): LineChange => ({ kind: "short", lineId: "a", left });

describe("what changed, in words", () => {
  it("says both prices", () => {
    expect(changeAtLine(price)).toBe("Was $6.80 a box, is $7.20 now.");
    expect(changeInSummary(price, [line])).toBe(
      "Sharps container, 1.4 qt: from $6.80 to $7.20 a box.",
    );
  });

  it("says what is left, and what is not sold", () => {
    expect([short(0), short(1), short(4)].map(changeAtLine)).toEqual([
      "Out of stock now.",
      "Only 1 box is left.",
      "Only 4 boxes are left.",
    ]);
    expect(changeInSummary(short(4), [line])).toBe(
      "Sharps container, 1.4 qt: 4 left of the 6 you have here.",
    );
    expect(changeAtLine(gone)).toMatch(/The rest of the cart can/);
  });

  it("says what one press does", () => {
    expect([[price], [short(4)], [short(0)], [gone], [price, gone]].map(takeWords)).toEqual([
      "Accept the new price",
      "Take what is left",
      "Take it out of the cart",
      "Take it out of the cart",
      "Accept all of this",
    ]);
    expect([onlyPrices([price]), onlyPrices([price, short(1)])]).toEqual([true, false]);
  });
});
