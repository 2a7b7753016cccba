import { describe, expect, it } from "vitest";
import { readLineEdit } from "./line-edit";

const edit = (quantity: string, lineId = "cali_1") => {
  const form = new FormData();
  form.set("lineId", lineId);
  form.set("quantity", quantity);
  return readLineEdit(form);
};

describe("line edit", () => {
  it("takes whole boxes, and zero as removal", () => {
    expect(edit(" 12 ")).toEqual({ ok: true, lineId: "cali_1", quantity: 12 });
    expect(edit("0")).toEqual({ ok: true, lineId: "cali_1", quantity: 0 });
  });

  it.each([
    ["0.5", "Order whole boxes."],
    ["-1", "Order at least one box."],
    ["1000", "Order at most 999 boxes at a time."],
    ["", "Enter a number of boxes."],
    ["two", "Enter a number of boxes."],
  ])("answers %s with a sentence at its line", (typed, sentence) => {
    expect(edit(typed)).toEqual({ ok: false, lineId: "cali_1", sentence });
  });

  it("refuses a line id that could leave its path", () => {
    expect(edit("1", "../../complete").ok).toBe(false);
  });
});
