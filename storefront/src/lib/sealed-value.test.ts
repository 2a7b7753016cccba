import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openValue, sealValue } from "./sealed-value";

const now = new Date("2026-11-23T12:00:00Z");
const later = new Date("2026-11-23T13:00:00Z");

describe("sealed value", () => {
  it("comes back as it went, whatever JSON it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const back = openValue(sealValue(value, "secret", later), "secret", now);
        expect(JSON.stringify(back)).toBe(JSON.stringify(value));
      }),
    );
  });

  it("is refused when one character was changed", () => {
    const sealed = sealValue({ orderId: "order_1" }, "secret", later);
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), (at) => {
        const other = sealed[at] === "A" ? "B" : "A";
        const altered = sealed.slice(0, at) + other + sealed.slice(at + 1);
        // The last character of a base64url run may carry unused bits: only real changes count.
        fc.pre(altered !== sealed && at !== sealed.length - 1);
        expect(openValue(altered, "secret", now)).toBeNull();
      }),
    );
  });

  it("is refused under another secret, after its expiry and when it is no sealed value", () => {
    const sealed = sealValue("x", "secret", later);
    expect(openValue(sealed, "other secret", now)).toBeNull();
    expect(openValue(sealed, "secret", later)).toBeNull();
    for (const junk of ["", ".", "a.b", "a.b.c", sealed.split(".")[0] ?? ""]) {
      expect(openValue(junk, "secret", now)).toBeNull();
    }
  });
});
