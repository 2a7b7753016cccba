import { describe, expect, it } from "vitest";
import { answerAbout, numbers } from "./fixtures.mjs";

describe("the registry stand-in", () => {
  it("answers as the registry does: one record, none, or an error in its own form", () => {
    expect(answerAbout(numbers.match)).toMatchObject({
      result_count: 1,
      results: [{ number: numbers.match, enumeration_type: "NPI-1", basic: { status: "A" } }],
    });
    expect(answerAbout("2999999999")).toEqual({ result_count: 0, results: [] });
    expect(answerAbout("12")).toHaveProperty("Errors");
  });

  it("has nobody's real number", () => {
    for (const number of Object.values(numbers)) expect(number).toMatch(/^2\d{9}$/);
    expect(new Set(Object.values(numbers)).size).toBe(Object.keys(numbers).length);
  });
});
