import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { meantWord, meantWords, slipsBetween, wordsOf } from "./spelling";

const shelf = wordsOf(
  "Sharps container, alcohol prep pads, nitrile gloves, superficial fascia needles",
);

describe("spelling", () => {
  it.each([
    ["shraps", "sharps"],
    ["contaner", "container"],
    ["containr", "container"],
    ["alcohl", "alcohol"],
    ["gloev", "gloves"],
    ["superf", "superficial"],
    ["superfisial", "superficial"],
    ["suprefisial", "superficial"],
    ["facia", "fascia"],
  ])("takes %s for %s", (typed, meant) => {
    expect(meantWord(typed, shelf)).toBe(meant);
  });

  it.each(["pod", "xyzzy", "hammer", "tram", "con7ainers99"])("takes %s for nothing", (typed) => {
    expect(meantWord(typed, shelf)).toBeNull();
  });

  it("needs every word that carries something", () => {
    expect(meantWords("the shraps contaner", shelf)).toEqual(["sharps", "container"]);
    expect(meantWords("shraps hammer", shelf)).toBeNull();
    expect(meantWords("what is the", shelf)).toBeNull();
    expect(meantWords("", shelf)).toBeNull();
  });

  it("counts slips the same both ways, and none between equals", () => {
    const word = fc.string({ minLength: 0, maxLength: 9, unit: fc.constantFrom("a", "b", "c") });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(slipsBetween(a, a)).toBe(0);
        expect(slipsBetween(a, b)).toBe(slipsBetween(b, a));
      }),
    );
    expect(slipsBetween("ab", "ba")).toBe(1);
    expect(slipsBetween("needle", "needles")).toBe(1);
    expect(slipsBetween("", "abc", 2)).toBe(3);
  });
});
