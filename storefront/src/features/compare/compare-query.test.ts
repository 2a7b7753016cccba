import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparePath, mostCompared, readCompareQuery } from "./compare-query";

describe("what is compared", () => {
  it("is the same from a link and from a form", () => {
    const asked = { handles: ["fine", "deep"], left: [], unreadable: [] };
    expect(readCompareQuery("fine,deep")).toEqual(asked);
    expect(readCompareQuery(["fine", "deep"])).toEqual(asked);
    expect(readCompareQuery([" Fine ", "deep,fine"])).toEqual(asked);
  });
  it("is four; a fifth is told apart", () => {
    expect(readCompareQuery("a,b,c,d,e")).toMatchObject({
      handles: ["a", "b", "c", "d"],
      left: ["e"],
    });
  });
  it("names what is no product's address", () => {
    expect(readCompareQuery("fine,<b>,__proto__").unreadable).toEqual(["<b>", "__proto__"]);
  });
  it("reads anything, and its own address as it was", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(fc.string())), (p) => {
        const { handles } = readCompareQuery(p);
        expect(handles.length).toBeLessThanOrEqual(mostCompared);
        const again = new URL(`http://x${comparePath(handles)}`).searchParams.get("p");
        expect(readCompareQuery(again ?? undefined).handles).toEqual(handles);
      }),
    );
  });
});
