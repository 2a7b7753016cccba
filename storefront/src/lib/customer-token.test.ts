import { describe, expect, it } from "vitest";
import { readCustomerToken } from "./customer-token";

const now = new Date("2026-11-23T12:00:00Z");
const tokenUntil = (exp: unknown) =>
  `head.${Buffer.from(JSON.stringify({ exp })).toString("base64url")}.signature`;

describe("customer token", () => {
  it("is live before its expiry and expired from it on", () => {
    const seconds = now.getTime() / 1000;
    const live = tokenUntil(seconds + 1);
    expect(readCustomerToken(live, now)).toEqual({ state: "live", token: live });
    expect(readCustomerToken(tokenUntil(seconds), now)).toEqual({ state: "expired" });
  });

  it("is no token when it has no readable expiry", () => {
    for (const junk of [undefined, "", "x", "a.b.c", "a.e30.c", "a.bnVsbA.c", tokenUntil("soon")]) {
      expect(readCustomerToken(junk, now)).toEqual({ state: "none" });
    }
  });
});
