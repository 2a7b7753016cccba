import { describe, expect, it } from "vitest";
import { isGtin, udiDi } from "./udi";

describe("the device identifier of a UDI", () => {
  it("of GS1 ends in its check digit", () => {
    // The example of the GS1 General Specifications: 629104150021 with the check digit 3.
    expect(isGtin("06291041500213")).toBe(true);
    for (const digit of "012456789") expect(isGtin(`0629104150021${digit}`)).toBe(false);
    expect(udiDi.safeParse("06291041500214").success).toBe(false);
  });

  it("of others is taken as it is printed, without blanks around it", () => {
    expect(udiDi.parse(" +H123PARTNO1234567890120 ")).toBe("+H123PARTNO1234567890120");
    for (const wrong of ["", "abc", "A B C D E F", "=1+1111", "X".repeat(41)]) {
      expect(udiDi.safeParse(wrong).success).toBe(false);
    }
  });
});
