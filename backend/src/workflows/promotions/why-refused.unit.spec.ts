import { type PromotionFacts, refusedForAll, refusedForCart, UNKNOWN } from "./why-refused";

const now = new Date("2026-11-25T12:00:00Z");
const good: PromotionFacts = {
  active: true,
  automatic: false,
  startsAt: null,
  endsAt: null,
  used: [],
  rules: [],
  eachBuyer: false,
  target: "order",
};
const cart = { itemsCents: 6_600, shippingChosen: true, signedIn: true };
const rule = (attribute: string, operator = "eq", ...values: string[]) => ({
  attribute,
  operator,
  values,
});

describe("a code that is no good for any cart", () => {
  it.each([
    ["unknown", null, UNKNOWN],
    ["a draft", { ...good, active: false }, UNKNOWN],
    ["automatic", { ...good, automatic: true }, UNKNOWN],
    [
      "not begun",
      { ...good, startsAt: new Date("2026-12-01T06:00:00Z") },
      "This code is good from December 1, 2026.",
    ],
    [
      // Midnight in UTC is the evening before in the shop's zone.
      "ended",
      { ...good, endsAt: new Date("2026-11-25T00:00:00Z") },
      "This code ended on November 24, 2026.",
    ],
    [
      "used up",
      { ...good, used: [{ count: 5, limit: 5 }] },
      "This code has been used as often as it may be.",
    ],
  ])("is %s", (_what, facts, sentence) => {
    expect(refusedForAll(facts, now)).toBe(sentence);
  });

  it("is none that runs now and is not used up", () => {
    const running = { ...good, startsAt: now, endsAt: new Date(now.getTime() + 1) };
    expect(refusedForAll({ ...running, used: [{ count: 4, limit: 5 }] }, now)).toBeNull();
  });
});

describe("a good code that takes nothing off a cart", () => {
  it("needs a minimum, and says how far it is", () => {
    const facts = { ...good, rules: [rule("item_total", "gte", "100")] };
    expect(refusedForCart(facts, cart)).toBe("This code needs $100.00 of goods: $34.00 more.");
  });

  it("is for certain accounts", () => {
    const facts = { ...good, rules: [rule("customer.groups.id", "in", "group_1")] };
    expect(refusedForCart(facts, cart)).toBe("This code is not for this account.");
    expect(refusedForCart(facts, { ...cart, signedIn: false })).toMatch(/Sign in/);
  });

  it("is used up for this buyer", () => {
    expect(refusedForCart({ ...good, eachBuyer: true }, cart)).toMatch(/You have used this code/);
  });

  it("is for other goods, or for shipping that is not chosen yet", () => {
    expect(refusedForCart({ ...good, target: "items" }, cart)).toMatch(/not for the goods/);
    const shipping = { ...good, target: "shipping_methods" as const };
    expect(refusedForCart(shipping, { ...cart, shippingChosen: false })).toMatch(/once the way/);
    expect(refusedForCart(shipping, cart)).toMatch(/not for this way of shipping/);
  });
});
