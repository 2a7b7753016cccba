import { revisionOf } from "./revision";

describe("the revision of a row", () => {
  it("hangs on what stands in it, not on the order of its keys", () => {
    const one = revisionOf({ a: 1, needle: { x: 1, y: [{ b: 2, c: 3 }] } });
    expect(revisionOf({ needle: { y: [{ c: 3, b: 2 }], x: 1 }, a: 1 })).toBe(one);
    expect(revisionOf({ a: 1, needle: { x: 1, y: [{ b: 2, c: 4 }] } })).not.toBe(one);
    expect(revisionOf(null)).toBe("none");
  });
});
