import type { LineOffer } from "@needlepoint/contracts/line-offers";
import { describe, expect, it } from "vitest";
import { readySum, rowsOf, type Wish } from "./row";

const offer = (change: Partial<LineOffer> = {}): LineOffer => ({
  variant: {
    id: "variant_1",
    sku: "APS-SF-020-030",
    title: "APS",
    variantTitle: "0.20 × 30 mm",
    productHandle: "aps",
    restrictionClass: "rx-needle",
    drawing: "needle",
    spec: null,
    tiers: [
      { minQuantity: 1, unitCents: 1500 },
      { minQuantity: 10, unitCents: 1400 },
    ],
    availability: { state: "in_stock", quantityLeft: null, restockOn: null },
    boxes: { min: 1, max: null },
  },
  quantity: 5,
  unitCents: 1500,
  totalCents: 7500,
  inCart: 0,
  problem: null,
  possible: 5,
  suggestions: [],
  ...change,
});
const wish = (change: Partial<Wish> = {}): Wish => ({
  ref: "APS-SF-020-030",
  text: "APS-SF-020-030",
  boxes: 5,
  ...change,
});
const short = offer({
  problem: { code: "out_of_stock", sentence: "Only 3 boxes are left." },
  possible: 3,
});
const one = (w: Wish, o: LineOffer, lower = true) => {
  const [row] = rowsOf([w], { offers: [o], license: null }, { lower });
  if (!row) throw new Error("no row");
  return row;
};

describe("a wish beside what the shop says today", () => {
  it("spells out every price that moved, and none that did not", () => {
    expect(one(wish({ wasCents: 1480 }), offer()).changes).toEqual([
      "Price up from $14.80 to $15.00 a box.",
    ]);
    expect(one(wish({ wasCents: 1600 }), offer()).changes).toEqual([
      "Price down from $16.00 to $15.00 a box.",
    ]);
    expect(one(wish({ wasCents: 1500 }), offer()).changes).toEqual([]);
    // Another line names five more of the same size: together they bring the price of ten.
    expect(one(wish(), offer({ unitCents: 1400, totalCents: 7000 })).totalCents).toBe(5 * 1400);
    // Fewer than were asked for have the price of so few, with those in the cart.
    const fewer = { ...short, unitCents: 1400, inCart: 8 };
    expect(one(wish(), { ...fewer, inCart: 0 }).unitCents).toBe(1500);
    expect(one(wish(), fewer).unitCents).toBe(1400);
  });

  it("takes fewer and says so, or stays as it was asked for", () => {
    const lowered = one(wish(), short);
    expect([lowered.ready, lowered.boxes]).toEqual([true, 3]);
    expect(lowered.changes).toEqual(["Only 3 boxes are left. 3 boxes instead of 5."]);
    const kept = one(wish(), short, false);
    expect([kept.ready, kept.boxes, kept.possible]).toEqual([false, 5, 3]);
    expect(kept.problem).toBe("Only 3 boxes are left.");
  });

  it("lets rows of one size have what there is of it together, at one price", () => {
    const wishes = [wish({ boxes: 6 }), wish({ boxes: 6 }), wish({ boxes: 2 })];
    const limit = (sentence: string) => ({ code: "box_limit" as const, sentence });
    const offers = [
      offer({ possible: 6, unitCents: 1400 }),
      offer({ possible: 4, unitCents: 1400, problem: limit("At most 10.") }),
      offer({ possible: 0, unitCents: 1400, problem: limit("None is left.") }),
    ];
    const rows = rowsOf(wishes, { offers, license: null }, { lower: true });
    expect(rows.map(({ ready, boxes }) => [ready, boxes])).toEqual([
      [true, 6],
      [true, 4],
      [false, 2],
    ]);
    expect(readySum(rows)).toEqual({ lines: 2, boxes: 10, cents: 14_000 });
    expect(rows.map(({ changes }) => changes)).toEqual([
      [],
      ["At most 10. 4 boxes instead of 6."],
      [],
    ]);
    // Nine are no ten any more.
    const nine = [wish({ boxes: 5 }), wish({ boxes: 6 })];
    const few = [
      offer({ possible: 5, unitCents: 1400 }),
      { ...short, possible: 4, unitCents: 1400 },
    ];
    const fewer = rowsOf(nine, { offers: few, license: null }, { lower: true });
    expect(fewer.map(({ unitCents }) => unitCents)).toEqual([1500, 1500]);
  });

  it("gives what goes in the price of what goes in, while the rest waits to be mended", () => {
    const sixes = [wish({ boxes: 6 }), wish({ boxes: 6 })];
    const offers = [
      offer({ possible: 6, unitCents: 1400 }),
      { ...short, possible: 4, unitCents: 1400 },
    ];
    const rows = rowsOf(sixes, { offers, license: null }, { lower: false });
    expect(rows.map(({ ready, unitCents }) => [ready, unitCents])).toEqual([
      [true, 1500],
      [false, 1400],
    ]);
  });

  it("does not call a change what is none", () => {
    // Too few together: the first is raised, the other goes in as it is.
    const few = { problem: { code: "box_limit" as const, sentence: "At least 5." } };
    const rows = rowsOf(
      [wish({ boxes: 2 }), wish({ boxes: 2 })],
      { offers: [offer({ ...few, possible: 3 }), offer({ ...few, possible: 2 })], license: null },
      { lower: true },
    );
    expect(rows.map(({ ready, changes }) => [ready, changes])).toEqual([
      [true, ["At least 5. 3 boxes instead of 2."]],
      [true, []],
    ]);
  });

  it("says what is gone, what needs a license now, and what the law refuses", () => {
    const gone = offer({ variant: null, problem: { code: "unknown_sku", sentence: "None." } });
    expect(one(wish({ wasCents: 1500 }), gone).problem).toBe("Not sold any more.");
    expect(one(wish(), gone).problem).toBe("None.");
    expect(one(wish({ wasRestricted: false }), offer()).changes).toEqual(["Needs a license now."]);
    const refused = {
      outcome: "refuse" as const,
      reasons: [{ code: "prohibited" as never, sentence: "The state prohibits it." }],
    };
    const [row] = rowsOf(
      [wish()],
      { offers: [offer()], license: refused as never },
      { lower: true },
    );
    expect([row?.ready, row?.problem]).toEqual([false, "The state prohibits it."]);
  });

  it("keeps the answers beside their wishes when one could not be asked", () => {
    const rows = rowsOf(
      [wish({ boxes: null, typed: "two" }), wish({ summed: [2, 3] })],
      { offers: [offer()], license: null },
      { lower: false },
    );
    expect(rows.map(({ ready }) => ready)).toEqual([false, true]);
    expect(rows[0]?.problem).toBe("Enter whole boxes, a number from 1 on.");
    expect(rows[1]?.changes).toEqual(["2 + 3, from 2 lines."]);
    expect(readySum(rows)).toEqual({ lines: 1, boxes: 5, cents: 7500 });
  });
});
