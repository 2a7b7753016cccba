import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countAfterKey, moveTo, oneFewer, oneMore, type TypedDigits } from "./grid-keys";

const size = { rows: 6, columns: 3 };

describe("moving in the grid", () => {
  it.each([
    ["ArrowRight", false, { row: 1, column: 2 }],
    ["ArrowLeft", false, { row: 1, column: 0 }],
    ["ArrowUp", false, { row: 0, column: 1 }],
    ["ArrowDown", false, { row: 2, column: 1 }],
    ["Home", false, { row: 1, column: 0 }],
    ["End", false, { row: 1, column: 2 }],
    ["Home", true, { row: 0, column: 0 }],
    ["End", true, { row: 5, column: 2 }],
    ["PageDown", false, { row: 5, column: 1 }],
    ["PageUp", false, { row: 0, column: 1 }],
  ] as const)("%s (control %s) goes to %j", (key, control, to) => {
    expect(moveTo(key, control, { row: 1, column: 1 }, size)).toEqual(to);
  });

  it("never leaves the grid, whatever the keys", () => {
    const key = fc.constantFrom(
      ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
      ...["Home", "End", "PageUp", "PageDown"],
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.boolean()), { maxLength: 40 }), (keys) => {
        let place = { row: 0, column: 0 };
        for (const [pressed, control] of keys)
          place = moveTo(pressed, control, place, size) ?? place;
        expect(place.row).toBeGreaterThanOrEqual(0);
        expect(place.row).toBeLessThan(size.rows);
        expect(place.column).toBeGreaterThanOrEqual(0);
        expect(place.column).toBeLessThan(size.columns);
      }),
    );
  });

  it("leaves other keys alone", () => {
    expect(moveTo("Tab", false, { row: 0, column: 0 }, size)).toBeNull();
  });
});

describe("setting boxes by key", () => {
  const press = (keys: Array<[key: string, at: number]>, start = 0, cell = "a") => {
    let count = start;
    let typed: TypedDigits | null = null;
    for (const [key, at] of keys) {
      const change = countAfterKey(key, cell, count, typed, at);
      if (change) ({ count, typed } = change);
    }
    return count;
  };

  it("reads digits typed in one go as one number", () => {
    expect(
      press([
        ["1", 0],
        ["2", 300],
      ]),
    ).toBe(12);
  });
  it("starts a new number after a pause", () => {
    expect(
      press([
        ["1", 0],
        ["2", 2000],
      ]),
    ).toBe(2);
  });
  it("does not carry digits into another cell", () => {
    const typed = { cell: "a", digits: "1", at: 0 };
    expect(countAfterKey("2", "b", 0, typed, 10)?.count).toBe(2);
  });
  it("adds, takes away and clears", () => {
    expect(
      press([
        ["Enter", 0],
        ["+", 0],
        ["=", 0],
        ["-", 0],
      ]),
    ).toBe(2);
    expect(press([["-", 0]])).toBe(0);
    expect(press([["Delete", 0]], 7)).toBe(0);
  });
  it("steps from none to the fewest an order may hold, and back", () => {
    expect(countAfterKey("Enter", "a", 0, null, 0, 5)?.count).toBe(5);
    expect(countAfterKey("-", "a", 5, null, 0, 5)?.count).toBe(0);
    expect(countAfterKey("1", "a", 0, null, 0, 5)?.count).toBe(1);
    expect([oneMore(5, 5), oneFewer(7, 5)]).toEqual([6, 6]);
  });
  it("says nothing to keys that are not its own", () => {
    expect(countAfterKey("a", "a", 3, null, 0)).toBeNull();
    expect(countAfterKey("Tab", "a", 3, null, 0)).toBeNull();
  });
});
