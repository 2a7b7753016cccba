import { describe, expect, it } from "vitest";
import { ShortMemory } from "./short-memory";

describe("answers that are remembered for a while", () => {
  it("are asked for once by however many, and again when they are old", async () => {
    let now = 0;
    let asked = 0;
    const memory = new ShortMemory<number>(10, 30, () => now);
    const ask = async () => ++asked;
    expect(await Promise.all([memory.get("a", ask), memory.get("a", ask)])).toEqual([1, 1]);
    now = 29_999;
    expect(await memory.get("a", ask)).toBe(1);
    now = 30_000;
    expect(await memory.get("a", ask)).toBe(2);
  });

  it("are never more than they may be, and a failure is not kept", async () => {
    let asked = 0;
    const memory = new ShortMemory<number>(2, 30, () => 0);
    for (const key of ["a", "b", "c", "a"]) await memory.get(key, async () => ++asked);
    expect(asked).toBe(4);
    await expect(memory.get("x", () => Promise.reject(new Error("away")))).rejects.toThrow("away");
    expect(await memory.get("x", async () => 7)).toBe(7);
  });
});
