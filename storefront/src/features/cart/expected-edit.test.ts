import { describe, expect, it } from "vitest";
import { expectedEdit } from "./expected-edit";
import { readLineEdit } from "./line-edit";

const form = (entries: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ lineId: "cali_1", ...entries })) {
    data.set(name, value);
  }
  return data;
};

describe("expected edit", () => {
  it.each<Record<string, string>>([
    { quantity: "3" },
    { quantity: "2", step: "1" },
    { quantity: "1", step: "-1" },
    { quantity: "7", remove: "1" },
    { quantity: "0" },
  ])("expects of %o what the server will read", (entries) => {
    const read = readLineEdit(form(entries));
    expect(read.ok && expectedEdit(form(entries))).toEqual({
      lineId: "cali_1",
      quantity: read.ok ? read.quantity : null,
    });
  });

  it("expects nothing of what the server will refuse", () => {
    for (const quantity of ["0.5", "-2", "1000", "two"]) {
      expect(expectedEdit(form({ quantity }))).toBeNull();
    }
  });
});
