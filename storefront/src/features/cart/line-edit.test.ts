import { describe, expect, it } from "vitest";
import { readLineEdit } from "./line-edit";

const edit = (quantity: string, rest: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ lineId: "cali_1", quantity, ...rest })) {
    form.set(name, value);
  }
  return readLineEdit(form);
};
const taken = (quantity: number) => ({
  ok: true,
  lineId: "cali_1",
  quantity,
  expected: undefined,
});

describe("line edit", () => {
  it("takes whole boxes, and zero as removal", () => {
    expect(edit(" 12 ")).toEqual(taken(12));
    expect(edit("0")).toEqual(taken(0));
  });

  it("says what the shopper saw, where that was a count", () => {
    expect(edit("3", { expected: "2" })).toMatchObject({ quantity: 3, expected: 2 });
    expect(edit("3", { expected: "-2" })).toMatchObject({ expected: undefined });
    expect(edit("9", { take: "4" })).toMatchObject({ quantity: 4 });
  });

  it("moves by the pressed button, down to removal", () => {
    expect(edit("2", { step: "1" })).toEqual(taken(3));
    expect(edit("2", { step: "-1" })).toEqual(taken(1));
    expect(edit("1", { step: "-1" })).toEqual(taken(0));
    expect(edit("2", { step: "500" })).toEqual(taken(2));
    expect(edit("", { remove: "1" })).toEqual(taken(0));
  });

  it.each([
    ["0.5", "Order whole boxes."],
    ["-1", "Order at least one box."],
    ["1000", "Order at most 999 boxes at a time."],
    ["", "Enter a number of boxes."],
    ["two", "Enter a number of boxes."],
  ])("answers %s with a sentence at its line and keeps it", (typed, sentence) => {
    expect(edit(typed)).toEqual({ ok: false, lineId: "cali_1", sentence, typed });
  });

  it("refuses a line id that could leave its path", () => {
    expect(edit("1", { lineId: "../../complete" }).ok).toBe(false);
  });
});
