import { describe, expect, it } from "vitest";
import { arrivalOf } from "./arrival";

const monday = new Date("2026-11-23T15:00:00Z");

describe("when an order arrives", () => {
  it("is a day, or the first and the last", () => {
    expect(arrivalOf("two-day", monday, false)).toBe("arrives Wed Nov 25");
    expect(arrivalOf("ground", monday, false)).toBe("arrives Fri Nov 27 to Tue Dec 1");
  });

  it("is no day while a license has to be cleared", () => {
    expect(arrivalOf("ground", monday, true)).toBe(
      "3 to 5 business days once the license is cleared",
    );
  });

  it.each([null, "drone", "constructor"])("is not promised for %s", (code) => {
    expect(arrivalOf(code, monday, false)).toBe("");
  });
});
