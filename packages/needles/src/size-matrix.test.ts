import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildSizeMatrix } from "./size-matrix";

const sized = (id: string, diameterMm: number, lengthMm: number) => ({
  id,
  spec: { diameterMm, lengthMm },
});

describe("buildSizeMatrix", () => {
  const line = [
    sized("d", 0.25, 40),
    sized("a", 0.16, 15),
    sized("b", 0.2, 15),
    sized("c", 0.2, 30),
  ];

  it("orders diameters and lengths, and knows what is not made", () => {
    const matrix = buildSizeMatrix(line);
    expect(matrix.diameters).toEqual([0.16, 0.2, 0.25]);
    expect(matrix.lengths).toEqual([15, 30, 40]);
    const drawn = matrix.rows.map((row) =>
      row.cells.map((cell) => (cell.made ? cell.variant.id : "-")).join(""),
    );
    expect(drawn).toEqual(["a--", "bc-", "--d"]);
    expect(matrix.cell(0.3, 100)).toEqual({ made: false, diameterMm: 0.3, lengthMm: 100 });
  });

  it("keeps a second variant of a size beside the first", () => {
    const cell = buildSizeMatrix([...line, sized("c-500", 0.2, 30)]).cell(0.2, 30);
    expect(cell.made && [cell.variant, ...cell.alternatives].map((v) => v.id)).toEqual([
      "c",
      "c-500",
    ]);
  });

  it("leaves out what has no size", () => {
    const matrix = buildSizeMatrix([{ id: "tray", spec: null }]);
    expect([matrix.diameters, matrix.lengths, matrix.rows]).toEqual([[], [], []]);
  });

  it("takes 32-bit floats of one size for one size", () => {
    const matrix = buildSizeMatrix([sized("a", 0.2, 15), sized("b", Math.fround(0.2), 30)]);
    expect(matrix.diameters).toHaveLength(1);
    expect(matrix.cell(0.2, 30).made).toBe(true);
  });

  it("holds every variant exactly once, and nothing else", () => {
    const size = fc.record({
      diameterMm: fc.constantFrom(0.12, 0.14, 0.16, 0.18, 0.2, 0.22, 0.25, 0.3, 0.35),
      lengthMm: fc.constantFrom(7, 13, 15, 25, 30, 40, 50, 60, 75, 100),
    });
    fc.assert(
      fc.property(fc.array(size, { maxLength: 60 }), (sizes) => {
        const variants = sizes.map((spec, id) => ({ id, spec }));
        const matrix = buildSizeMatrix(variants);
        const cells = matrix.rows.flatMap((row) => row.cells);
        expect(cells).toHaveLength(matrix.diameters.length * matrix.lengths.length);
        const found = cells.flatMap((cell) =>
          cell.made ? [cell.variant, ...cell.alternatives] : [],
        );
        expect(found.map((v) => v.id).sort((a, b) => a - b)).toEqual(variants.map((v) => v.id));
        for (const variant of variants) {
          const { diameterMm, lengthMm } = variant.spec;
          const cell = matrix.cell(diameterMm, lengthMm);
          expect(cell.made && [cell.variant, ...cell.alternatives]).toContain(variant);
        }
      }),
    );
  });
});
