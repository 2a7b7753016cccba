import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { joinAttention, splitAttention } from "./attention";

describe("company and attention in one field", () => {
  it.each([
    ["Example PT", "Front desk", "Example PT, Attn: Front desk"],
    ["", "Front desk", "Attn: Front desk"],
    ["Example PT", "", "Example PT"],
    ["Example PT", "Attn: Front desk", "Example PT, Attn: Front desk"],
    ["A, B, LLC", "Dr. Lee, room 4", "A, B, LLC, Attn: Dr. Lee, room 4"],
  ])("%s and %s are %s", (company, attention, line) => {
    expect(joinAttention(company, attention)).toBe(line);
    expect(splitAttention(line)).toEqual({ company, attention: attention.replace("Attn: ", "") });
  });

  it("come apart as they were put together, whatever people write", () => {
    const plain = fc.string({ maxLength: 40 }).map((text) => text.trim());
    fc.assert(
      fc.property(plain, plain, (company, attention) => {
        fc.pre(!/attn:/i.test(company) && !/attn:/i.test(attention));
        expect(splitAttention(joinAttention(company, attention))).toEqual({ company, attention });
      }),
    );
  });

  it("stay as they are however often they are put together", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
        const once = joinAttention(a.trim(), b.trim());
        const { company, attention } = splitAttention(once);
        expect(joinAttention(company, attention)).toBe(once);
      }),
    );
  });
});
