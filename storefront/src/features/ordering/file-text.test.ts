import { readOrderList } from "@needlepoint/needles/order-list";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileText } from "./file-text";

/** A text in UTF-16 with its mark, the low byte of each letter first or last. */
function utf16(text: string, lowFirst: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return lowFirst ? bytes : bytes.swap16();
}

describe("an uploaded order", () => {
  it("is read in UTF-8 and in both ways of UTF-16, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.boolean(), (words, lowFirst) => {
        const text = `SKU\tQty\r\n${words.replaceAll("\u0000", "")}`;
        expect(fileText(utf16(text, lowFirst))).toBe(text);
        expect(fileText(Buffer.from(text))).toBe(text);
      }),
    );
  });

  it("of Excel's Unicode Text has its lines", () => {
    const text = fileText(utf16("SKU\tBoxes\r\nAPS-SF-020-030\t4\r\n0,25 × 40\t2\r\n", true));
    expect(readOrderList(text ?? "").lines).toEqual([
      { text: "APS-SF-020-030", quantities: ["4"] },
      { text: "0,25 × 40", quantities: ["2"] },
    ]);
  });

  it("that is a workbook or a picture is no text", () => {
    expect(fileText(Buffer.from("PKT-100, 3"))).toBe("PKT-100, 3");
    for (const bytes of [Buffer.from("PK\u0003\u0004"), Buffer.from([0x89, 0x50, 0, 1])]) {
      expect(fileText(bytes)).toBeNull();
    }
    // Without its mark nobody can tell which way round it is.
    expect(fileText(utf16("SKU\t1", true).subarray(2))).toBeNull();
    expect(fileText(new Uint8Array())).toBe("");
  });
});
