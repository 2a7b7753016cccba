import { describe, expect, it } from "vitest";
import { waitingThings } from "./waiting-things";

type Standing = Parameters<typeof waitingThings>[0];
const nothing: Standing = {
  orders: [],
  credentials: [],
  begun: false,
  cart: null,
  today: "2026-11-25",
};
const words = (over: Partial<Standing>) =>
  waitingThings({ ...nothing, ...over }).map((thing) => thing.words);

describe("what waits in an account", () => {
  it("is nothing where all is done", () => {
    const done = { id: "order_1", displayId: 7, progress: "shipped" as const };
    const good = { status: "verified" as const, expiresOn: "2028-03-31" };
    expect(words({ orders: [done], credentials: [good] })).toEqual([]);
  });

  it("is what its owner can do, then what is with us", () => {
    const things = waitingThings({
      ...nothing,
      orders: [{ id: "order_1", displayId: 7, progress: "in_review" }],
      credentials: [{ status: "more-information", expiresOn: "2028-03-31" }],
      begun: true,
    });
    expect(things.map(({ todo }) => todo)).toEqual([true, true, false]);
    expect(things.at(-1)).toMatchObject({ href: "/order/order_1" });
  });

  it.each([
    ["2026-11-25", true],
    ["2027-01-24", true],
    ["2027-01-25", false],
    ["2026-11-24", false],
  ])("a license whose last day is %s: %s", (expiresOn, told) => {
    expect(words({ credentials: [{ status: "verified", expiresOn }] }).length > 0).toBe(told);
  });
});
