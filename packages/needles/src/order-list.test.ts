import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxesOf, ORDER_LIST_LIMIT, readOrderList } from "./order-list";

const sku = fc
  .tuple(
    fc.stringMatching(/^[A-Z]{2,4}$/),
    fc.stringMatching(/^[A-Z0-9]{2,4}$/),
    fc.stringMatching(/^[0-9]{3}$/),
  )
  .map((parts) => parts.join("-"));
const boxes = fc.integer({ min: 1, max: 999 });
const order = fc.uniqueArray(fc.record({ sku, boxes }), {
  minLength: 1,
  maxLength: 30,
  selector: (line) => line.sku,
});
const forms: ((sku: string, boxes: number) => string)[] = [
  (text, count) => `${text}, ${count}`,
  (text, count) => `${text}\t${count}`,
  (text, count) => `${text};${count}`,
  (text, count) => `  ${text}   ${count} `,
  (text, count) => `${text} x ${count}`,
  (text, count) => `${text} x${count}`,
  (text, count) => `${count} x ${text}`,
  (text, count) => `"${text}","${count}"`,
  (text, count) => `${count},${text}`,
];

const read = (paste: string) =>
  readOrderList(paste).lines.map(({ text, quantities }) => [text, boxesOf(quantities)]);

describe("an order as somebody pastes it", () => {
  it("is read whichever of its forms it is written in", () => {
    fc.assert(
      fc.property(order, fc.array(fc.nat(forms.length - 1), { minLength: 1 }), (lines, choice) => {
        const paste = lines
          .map((line, i) => forms[choice[i % choice.length] ?? 0]?.(line.sku, line.boxes))
          .join("\r\n");
        expect(read(paste)).toEqual(lines.map((line) => [line.sku, line.boxes]));
      }),
    );
  });

  it("loses no box when the same SKU stands in several lines", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ sku, boxes }), { minLength: 1, maxLength: 60 }), (lines) => {
        const sum = (all: (number | null)[]) => all.reduce<number>((a, b) => a + (b ?? NaN), 0);
        const paste = lines.map((line) => `${line.sku.toLowerCase()}, ${line.boxes}`).join("\n");
        const { lines: taken, total } = readOrderList(paste);
        expect(sum(taken.map(({ quantities }) => boxesOf(quantities)))).toBe(
          sum(lines.map((line) => line.boxes)),
        );
        expect(total).toBe(lines.length);
      }),
    );
  });

  it("is never more than the limit, and says where the rest begins", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 400 }),
        fc.integer({ min: 1, max: 5 }),
        (paste, limit) => {
          const list = readOrderList(paste, limit);
          expect(list.lines.length).toBeLessThanOrEqual(limit);
          const rest = paste.split(/\r\n|\n|\r/).slice(list.restFrom ?? Number.POSITIVE_INFINITY);
          expect(rest.length > 0).toBe(list.restFrom !== null);
        },
      ),
    );
    const paste = Array.from({ length: 5000 }, (_, i) => `AB-${String(i).padStart(4, "0")}, 1`);
    const list = readOrderList(paste.join("\n"));
    expect([list.lines.length, list.total, list.restFrom]).toEqual([ORDER_LIST_LIMIT, 5000, 200]);
  });

  it.each([
    ["0.20x30 2", "0.20x30", 2],
    ["0.20 x 30", "0.20 x 30", 1],
    ["0.20 x 30 4", "0.20 x 30", 4],
    ["0,25x40, 3", "0,25x40", 3],
    ["0,25x40; 3", "0,25x40", 3],
    ["36g 1.2in x 2", "36g 1.2in", 2],
    ["APS-SF-020-030", "APS-SF-020-030", 1],
    ["APS-SF-020-030,", "APS-SF-020-030", 1],
    ["APS-SF-020-030, two", "APS-SF-020-030", null],
    ["APS-SF-020-030, 1.5", "APS-SF-020-030", null],
    ["APS-SF-020-030, 0", "APS-SF-020-030", null],
    ["APS-SF-020-030, Fine needle, 12, $3.40", "APS-SF-020-030", 12],
  ])("reads %s", (line, text, count) => {
    expect(read(line)).toEqual([[text, count]]);
  });

  it("goes by the names of a header, in any order", () => {
    expect(read("Quantity;Description;SKU\n4;Fine;AB-1\n;;\n2;Deep;AB-2")).toEqual([
      ["AB-1", 4],
      ["AB-2", 2],
    ]);
    expect(read("sku qty\nAB-1 4")).toEqual([["AB-1", 4]]);
    expect(readOrderList("\uFEFFSKU,qty\nAB-1,4").total).toBe(1);
  });
});
