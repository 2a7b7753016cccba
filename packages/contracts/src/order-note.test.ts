import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressForm } from "./accounts";
import { orderNote } from "./carts";

describe("an order note", () => {
  it("keeps its lines and its marks, and loses what cannot be printed", () => {
    expect(orderNote.parse("Back door\r\n<b>ring</b> twice\u0000\u202e\u200b ")).toBe(
      "Back door\n<b>ring</b> twice",
    );
  });

  it("is not longer than 500 characters", () => {
    const read = orderNote.safeParse("x".repeat(10_000));
    expect(read.error?.issues[0]?.message).toBe("Keep the note under 500 characters.");
  });

  it("never holds a control character, a turned direction or more than one empty line", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const read = orderNote.safeParse(text);
        if (!read.success) return;
        expect(read.data).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}]|\n{3}/u);
      }),
    );
  });
});

it("a company line with control characters is read as one plain line", () => {
  const form = { firstName: "A", lastName: "B", line1: "1", city: "C", state: "TX", zip: "78701" };
  const read = addressForm.parse({
    ...form,
    company: "Example\u0007\nPT\u202e",
    attention: "\t Desk",
  });
  expect([read.company, read.attention]).toEqual(["Example PT", "Desk"]);
});
