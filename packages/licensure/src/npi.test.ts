import { describe, expect, it } from "vitest";
import { isValidNpi } from "./npi";

describe("isValidNpi", () => {
  it("accepts the published examples", () => {
    expect(isValidNpi("1234567893")).toBe(true);
    expect(isValidNpi("1932104098")).toBe(true);
  });

  it("finds every typo of one digit", () => {
    for (let place = 1; place < 10; place++) {
      for (let digit = 0; digit < 10; digit++) {
        const typo = `1234567893`.slice(0, place) + digit + `1234567893`.slice(place + 1);
        if (typo !== "1234567893") expect(isValidNpi(typo)).toBe(false);
      }
    }
  });

  it.each(["", "123456789", "12345678934", "123456789x", "0234567893"])("refuses %j", (npi) => {
    expect(isValidNpi(npi)).toBe(false);
  });
});
