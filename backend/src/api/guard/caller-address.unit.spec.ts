import { createHmac } from "node:crypto";
import { callerAddress } from "./caller-address";

const secret = "0123456789abcdef0123456789abcdef";
const proofOf = (address: string, by = secret) =>
  createHmac("sha256", by).update(`shopper-address:${address}`).digest("hex");
const from = (headers: Record<string, string>, proxyHops = 0) =>
  callerAddress({ headers, socket: { remoteAddress: "::ffff:10.0.0.1" } }, { secret, proxyHops });

describe("whose request it is", () => {
  it("is the shopper the storefront vouches for", () => {
    const address = "203.0.113.7";
    const headers = { "x-shopper-address": address, "x-shopper-proof": proofOf(address) };
    expect(from(headers)).toBe(address);
  });

  it.each([
    ["no proof", { "x-shopper-address": "203.0.113.7" }],
    [
      "a proof of another address",
      { "x-shopper-address": "203.0.113.7", "x-shopper-proof": proofOf("203.0.113.8") },
    ],
    [
      "a proof by another secret",
      { "x-shopper-address": "203.0.113.7", "x-shopper-proof": proofOf("203.0.113.7", "else") },
    ],
    ["nonsense", { "x-shopper-address": "me", "x-shopper-proof": proofOf("me") }],
    ["a forwarded address nobody asked for", { "x-forwarded-for": "203.0.113.7" }],
  ])("is the connection's with %s", (_what, headers) => {
    expect(from(headers)).toBe("10.0.0.1");
  });

  it("is what the last proxy of ours saw, whatever the caller wrote before it", () => {
    const headers = { "x-forwarded-for": "1.1.1.1, 203.0.113.7" };
    expect(from(headers, 1)).toBe("203.0.113.7");
    expect(from(headers, 2)).toBe("1.1.1.1");
    expect(from({}, 1)).toBe("10.0.0.1");
  });

  it("counts one IPv6 network as one caller", () => {
    const of = (address: string) =>
      from({ "x-shopper-address": address, "x-shopper-proof": proofOf(address) });
    expect(of("2001:db8::1")).toBe("2001:db8:0:0::/64");
    expect(of("2001:db8::ffff:2")).toBe(of("2001:db8::1"));
    expect(of("2001:db8:0:1::1")).not.toBe(of("2001:db8::1"));
  });
});
