import { boxLimitProblem } from "@needlepoint/needles/box-limits";
import fc from "fast-check";
import { type Room, shareRoom } from "./share-room";

const sumOf = (boxes: readonly number[]) => boxes.reduce((sum, one) => sum + one, 0);
const room: fc.Arbitrary<Room> = fc
  .record({
    left: fc.option(fc.nat(60)),
    min: fc.integer({ min: 1, max: 12 }),
    above: fc.option(fc.nat(30)),
    inCart: fc.nat(20),
  })
  .map(({ left, min, above, inCart }) => ({
    left,
    limits: { min, max: above === null ? null : min + above },
    inCart,
  }));
const asked = fc.array(fc.integer({ min: 1, max: 25 }), { minLength: 1, maxLength: 6 });

const goesIn = (boxes: number, { left, limits, inCart }: Room) =>
  (left === null || inCart + boxes <= left) &&
  boxLimitProblem(inCart + boxes, limits, inCart) === null;

describe("the room of one size, shared by the lines that ask for it", () => {
  it("is what the cart takes, all lines together, or nothing", () => {
    fc.assert(
      fc.property(asked, room, (lines, size) => {
        const shares = shareRoom(lines, size);
        expect(shares).toHaveLength(lines.length);
        const sum = sumOf(shares);
        expect(sum === 0 || goesIn(sum, size)).toBe(true);
      }),
    );
  });

  it("is what was asked for wherever that goes in", () => {
    fc.assert(
      fc.property(asked, room, (lines, size) => {
        fc.pre(goesIn(sumOf(lines), size));
        expect(shareRoom(lines, size)).toEqual(lines);
      }),
    );
  });

  it("is given out to the last box, to the lines in their order", () => {
    fc.assert(
      fc.property(asked, room, (lines, size) => {
        const shares = shareRoom(lines, size);
        const sum = sumOf(shares);
        const first = shares.findIndex((share, i) => share < (lines[i] ?? 0));
        if (sum === 0 || first < 0) return;
        // Another box would not go in, and whoever comes later gets none.
        expect(goesIn(sum + 1, size)).toBe(false);
        expect(sumOf(shares.slice(first + 1))).toBe(0);
      }),
    );
  });

  it("is filled up to the fewest boxes by the first line, and never more than that", () => {
    const size = { left: null, limits: { min: 5, max: null }, inCart: 0 };
    expect(shareRoom([2, 2], size)).toEqual([3, 2]);
    expect(shareRoom([2], { ...size, inCart: 1 })).toEqual([4]);
    expect(shareRoom([2], { ...size, inCart: 4 })).toEqual([2]);
    expect(shareRoom([2, 2], { ...size, left: 4 })).toEqual([0, 0]);
  });

  it("is at most 999 boxes a line", () => {
    const size = { left: 1500, limits: { min: 1, max: null }, inCart: 0 };
    expect(shareRoom([5000, 5000], size)).toEqual([999, 501]);
  });
});
