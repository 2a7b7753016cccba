import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { limitSearch, secondsUntilSuggestions } from "./limit-search";

const search = (address: string, path = "/search?q=0.25") =>
  new NextRequest(new URL(path, "https://shop.example"), {
    headers: { "x-forwarded-for": `198.51.100.1, ${address}` },
  });
const answered = (count: number, make: () => NextRequest, hops = 1) =>
  Array.from({ length: count }, () => limitSearch(make(), hops)).every((answer) => answer === null);

describe("searches of one address", () => {
  it("are answered sixty times a minute, then held back with a word and a time", async () => {
    const asking = () => search("203.0.113.7");
    expect(answered(60, asking)).toBe(true);
    const refused = limitSearch(asking(), 1);
    expect(refused?.status).toBe(429);
    expect(Number(refused?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused?.text()).toMatch(/Too many searches/);
    expect(limitSearch(search("203.0.113.8"), 1)).toBeNull();
  });

  it("count for a whole IPv6 network, whatever its last half", () => {
    let host = 0;
    const asking = () => {
      host += 1;
      return search(`2001:db8:1:2::${host.toString(16)}`);
    };
    expect(answered(60, asking)).toBe(true);
    expect(limitSearch(asking(), 1)?.status).toBe(429);
  });

  it("are not counted where nothing is searched, or no proxy tells one from another", () => {
    expect(answered(100, () => search("203.0.113.9", "/search"))).toBe(true);
    expect(answered(100, () => search("203.0.113.10"), 0)).toBe(true);
  });

  it("leave four times as many looks for suggestions, each address its own", () => {
    const asking = () => search("203.0.113.11", "/api/suggestions?q=0");
    const waits = Array.from({ length: 241 }, () => secondsUntilSuggestions(asking(), 1));
    expect(Math.max(...waits.slice(0, 240))).toBe(0);
    expect(waits.at(-1)).toBeGreaterThan(0);
    expect(secondsUntilSuggestions(search("203.0.113.12"), 1)).toBe(0);
    expect(secondsUntilSuggestions(asking(), 0)).toBe(0);
  });
});
