import { CallCounter } from "./call-counter";

describe("CallCounter", () => {
  it("allows so many calls a window, and tells how long to wait", () => {
    let now = 1000;
    const counter = new CallCounter(() => now);
    const call = (key: string) => counter.count(key, 2, 60);
    expect([call("a"), call("a")]).toEqual([0, 0]);
    now += 20_000;
    expect(call("a")).toBe(40);
    expect(call("b")).toBe(0);
    now += 40_000;
    expect(call("a")).toBe(0);
  });
});
