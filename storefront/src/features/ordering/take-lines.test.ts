import { ORDER_LIST_LIMIT } from "@needlepoint/needles/order-list";
import { describe, expect, it } from "vitest";
import { unpackLines } from "./packed-lines";
import { takeLines } from "./take-lines";

const row = { text: "SHC-014", quantities: ["2"] };

describe("the lines a quick order takes in one go", () => {
  it("are the rows and what was pasted behind them", () => {
    const { packed, total, restFrom } = takeLines([row], "TRY-0604, 3\nTRY-0907");
    expect(unpackLines(packed, ORDER_LIST_LIMIT).map(({ text }) => text)).toEqual([
      "SHC-014",
      "TRY-0604",
      "TRY-0907",
    ]);
    expect([total, restFrom]).toEqual([3, null]);
  });

  it("end at the limit, and say at which line of the paste", () => {
    const text = Array.from({ length: 250 }, (_, i) => `SKU-${i}`).join("\n");
    expect(takeLines([row], text)).toMatchObject({ total: 251, restFrom: ORDER_LIST_LIMIT - 1 });
  });

  it("end where the address is full, and lose none: each is taken or waits in the paste", () => {
    const names = Array.from({ length: 190 }, (_, i) => `The needle of 0.20 by 30 in ${i} boxes`);
    const { packed, total, restFrom } = takeLines([row], names.join("\n"));
    const taken = unpackLines(packed, ORDER_LIST_LIMIT).slice(1);
    expect(taken.length).toBeLessThan(names.length);
    expect(total).toBe(191);
    expect([...taken.map(({ text }) => text), ...names.slice(restFrom ?? names.length)]).toEqual(
      names,
    );
  });
});
