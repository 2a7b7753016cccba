import fc from "fast-check";
import { guardCell, readCsv, readText, UnreadableTable, writeCsv } from "./csv";

const rows = (text: string) => readCsv(text).records.map(({ cells }) => cells);

describe("a table", () => {
  it("comes back as it was written, whatever stands in it", () => {
    const cell = fc
      .string({ unit: "binary", maxLength: 12 })
      .map((text) => text.replaceAll("\0", ""));
    const odd = fc.constantFrom(
      "=1+1",
      "'=x",
      "''-2",
      '"',
      ",",
      ";",
      "\n",
      "\r\n",
      " a ",
      "@",
      "\t",
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constant("x"), fc.oneof(cell, odd), fc.oneof(cell, odd)), {
          minLength: 1,
        }),
        (records) => {
          const table = [["a", "b", "c"], ...records];
          expect(rows(readText(Buffer.from(writeCsv(table))))).toEqual(table);
        },
      ),
    );
  });

  it("holds nothing that a spreadsheet would run", () => {
    for (const text of ["=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "'=1"]) {
      expect(guardCell(text)[0]).toBe("'");
    }
    expect([guardCell("0.20"), guardCell("it's")]).toEqual(["0.20", "it's"]);
  });

  it("may be separated as other countries do, and knows its rows past empty ones", () => {
    expect(rows("a;b\n1;2,5\n")).toEqual([
      ["a", "b"],
      ["1", "2,5"],
    ]);
    expect(rows("a\tb\r\n1\t2")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(readCsv("a,b\n\n,\n1,2\n").records.map(({ row }) => row)).toEqual([1, 4]);
  });

  const broken: [string, () => unknown, RegExp][] = [
    ["nothing", () => readText(Buffer.alloc(0)), /empty/],
    ["a workbook", () => readText(Buffer.from("PK\x03\x04")), /workbook/],
    ["UTF-16", () => readText(Buffer.from("\uFEFFsku", "utf16le")), /UTF-8/],
    ["Latin-1", () => readText(Buffer.from("Gr\xf6\xdfe", "latin1")), /letters would be lost/],
    ["an open quote", () => readCsv('a,b\n"1,2\n'), /Row 2: a quote/],
    ["text behind a quote", () => readCsv('a,b\n"1"x,2\n'), /Row 2: something/],
  ];
  it.each(broken)("is not %s", (_what, read, sentence) => {
    expect(read).toThrow(UnreadableTable);
    expect(read).toThrow(sentence);
  });
});
