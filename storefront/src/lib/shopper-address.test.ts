import { describe, expect, it } from "vitest";
import { believableAddress, shopperAddress } from "./shopper-address";

describe("the shopper's address", () => {
  it("is the one our own proxy wrote, not what the caller wrote before it", () => {
    expect(believableAddress("1.1.1.1, 203.0.113.7", 1)).toBe("203.0.113.7");
    expect(believableAddress("203.0.113.7, 10.0.0.2", 2)).toBe("203.0.113.7");
  });

  it("is nobody's without a proxy, or when the list is too short or nonsense", () => {
    expect(believableAddress("203.0.113.7", 0)).toBeNull();
    expect(believableAddress("203.0.113.7", 2)).toBeNull();
    expect(believableAddress("me", 1)).toBeNull();
    expect(believableAddress(null, 1)).toBeNull();
  });

  it("is that of the connection without a proxy, whatever the caller forwards", () => {
    const given = new Headers({
      "x-forwarded-for": "203.0.113.7",
      "x-connection-address": "::ffff:198.51.100.1",
    });
    expect(shopperAddress(given, 0)).toBe("::ffff:198.51.100.1");
    expect(shopperAddress(given, 1)).toBe("203.0.113.7");
    expect(shopperAddress(new Headers({ "x-forwarded-for": "203.0.113.7" }), 0)).toBeNull();
  });
});
