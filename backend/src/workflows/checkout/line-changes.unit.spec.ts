import { changesToken, type LineNow, lineChanges, type SeenPrice } from "./line-changes";

const tiers = [
  { minQuantity: 1, unitCents: 1480 },
  { minQuantity: 10, unitCents: 1330 },
];
const line = (over: Partial<LineNow> = {}): LineNow => ({
  lineId: "line_1",
  variantId: "variant_1",
  quantity: 2,
  unitCents: 1480,
  todayCents: 1480,
  tiers,
  left: null,
  ...over,
});
const seen = (over: Partial<SeenPrice> = {}) =>
  new Map([["line_1", { quantity: 2, unitCents: 1480, tiers, ...over }]]);

describe("what changed at a line", () => {
  it("is nothing while price and stock are as they were seen", () => {
    expect(lineChanges([line({ left: 2 })], seen())).toEqual([]);
  });

  it("is a price, from and to", () => {
    const raised = line({ todayCents: 1580, unitCents: 1580 });
    expect(lineChanges([raised], seen())).toEqual([
      { kind: "price", lineId: "line_1", fromCents: 1480, toCents: 1580 },
    ]);
  });

  it("is told too where nobody looked since the line went into the cart", () => {
    expect(lineChanges([line({ todayCents: 1580 })], new Map())).toEqual([
      { kind: "price", lineId: "line_1", fromCents: 1480, toCents: 1580 },
    ]);
  });

  it("is not the price of a quantity break that was reached", () => {
    expect(lineChanges([line({ quantity: 10, todayCents: 1330 })], seen())).toEqual([]);
  });

  it("is a price that changed in the same moment as the number of boxes", () => {
    expect(lineChanges([line({ quantity: 10, todayCents: 1400 })], seen())).toEqual([
      { kind: "price", lineId: "line_1", fromCents: 1330, toCents: 1400 },
    ]);
  });

  it("is that it is not sold, and nothing else then", () => {
    const gone = line({ todayCents: null, left: 0 });
    expect(lineChanges([gone], seen({ unitCents: 1 }))).toEqual([
      { kind: "not_sold", lineId: "line_1" },
    ]);
  });

  it("is how many boxes are left, shared by two lines of one size", () => {
    const first = line({ quantity: 3, left: 4 });
    const second = line({ lineId: "line_2", quantity: 3, left: 4 });
    expect(lineChanges([first, second], new Map())).toEqual([
      { kind: "short", lineId: "line_2", left: 1 },
    ]);
  });
});

describe("the token of changes", () => {
  const price = (toCents: number) =>
    ({ kind: "price", lineId: "line_1", fromCents: 1480, toCents }) as const;
  const gone = { kind: "not_sold", lineId: "line_2" } as const;

  it("is the same for the same changes in any order", () => {
    expect(changesToken([gone, price(1580)])).toBe(changesToken([price(1580), gone]));
  });

  it("is another for any other changes, and empty for none", () => {
    const tokens = [[], [gone], [price(1580)], [price(1590)], [gone, price(1580)]].map(
      changesToken,
    );
    expect(new Set(tokens).size).toBe(tokens.length);
    expect(tokens[0]).toBe("");
  });
});
