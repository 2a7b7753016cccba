import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { repository } from "../home.mjs";
import { guards } from "./all.mjs";
import { attacks, placeOf } from "./attacks.mjs";

// Not joined: a path may lead through a package's link and up again.
const read = (/** @type {string} */ file) => readFileSync(`${repository}/${file}`, "utf8");
const literally = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * How often a spec file holds a test: by its whole name, or by a row of its table.
 * @param {string} spec
 * @param {import("./guard.mjs").NamedTest} test
 */
function holds(spec, test) {
  const text = read(spec);
  if (typeof test === "string") {
    return [...text.matchAll(new RegExp(`\\bit\\(\\s*"${literally(test)}"`, "g"))].length;
  }
  // The table of an `it.each` ends where its title begins; its rows may stand under a name above.
  const titles = [...text.matchAll(new RegExp(`\\)\\(\\s*"${literally(test.each)}"`, "g"))];
  return titles.length === 1 && text.includes(`"${test.row}"`) ? 1 : titles.length * 2;
}

describe("every guard", () => {
  it("has a name of its own", () => {
    expect(new Set(guards.map(({ name }) => name)).size).toBe(guards.length);
  });

  for (const { name, file, from, to, spec, tests } of guards) {
    it(`can be taken away, and names tests that are there: ${name}`, () => {
      expect(read(file).split(from)).toHaveLength(2);
      expect(to).not.toBe(from);
      expect(tests.map((test) => [test, holds(spec, test)])).toEqual(
        tests.map((test) => [test, 1]),
      );
      expect(tests.length).toBeGreaterThan(0);
    });
  }
});

describe("every attack", () => {
  it("stands once in the list, with a test of its own", () => {
    expect(new Set(attacks.map(({ attack }) => attack)).size).toBe(attacks.length);
    expect(new Set(attacks.map(placeOf)).size).toBe(attacks.length);
  });

  const turnRed = new Set(
    guards.flatMap(({ spec, tests }) => tests.map((test) => placeOf({ spec, test }))),
  );
  for (const one of attacks) {
    it(`has one test, which turns red without a guard: ${one.attack}`, () => {
      expect(holds(one.spec, one.test)).toBe(1);
      expect(turnRed).toContain(placeOf(one));
    });
  }
});
