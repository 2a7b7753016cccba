import { describe, expect, it } from "vitest";
import { readChosen, readPostedRows } from "./posted-rows";

function form(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  return data;
}
const rows = {
  "text.0": "AB-1",
  "boxes.0": "2",
  "variant.0": "variant_1",
  "take.0": "on",
  "text.1": "AB-9",
  "boxes.1": "3",
  "text.2": "AB-3",
  "boxes.2": "700",
  "variant.2": "variant_3",
};
const line = (text: string, boxes: string) => ({ text, quantities: [boxes] });

describe("a posted quick order", () => {
  it("is what was typed, with the pressed suggestion or number in its place", () => {
    expect(readPostedRows(form(rows))).toEqual([
      line("AB-1", "2"),
      line("AB-9", "3"),
      line("AB-3", "700"),
    ]);
    expect(readPostedRows(form({ ...rows, pick: "1:AB-2" }))[1]).toEqual(line("AB-2", "3"));
    expect(readPostedRows(form({ ...rows, set: "2:5" }))[2]).toEqual(line("AB-3", "5"));
    expect(readPostedRows(form({ ...rows, drop: "1" }))).toHaveLength(2);
    expect(readPostedRows(form({ ...rows, "text.1": " " }))).toHaveLength(2);
  });

  it("adds what is ticked and keeps the rest", () => {
    expect(readChosen(form(rows))).toEqual({
      lines: [{ variantId: "variant_1", quantity: 2 }],
      rest: [line("AB-9", "3"), line("AB-3", "700")],
    });
  });

  it("takes no more rows than a quick order has", () => {
    expect(readPostedRows(form({ "text.200": "A", "text.99999": "B", "text.x": "C" }))).toEqual([]);
  });
});
