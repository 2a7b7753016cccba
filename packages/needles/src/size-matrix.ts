import type { NeedleSpec } from "./spec";
import { sameDiameter } from "./units";

/** A variant that may have a size; one without (a supply) is left out of the matrix. */
export type SizedVariant = { spec: Pick<NeedleSpec, "diameterMm" | "lengthMm"> | null };

export type SizeCell<V> =
  | {
      made: true;
      diameterMm: number;
      lengthMm: number;
      variant: V;
      /** Further variants of the same size, such as another pack; usually none. */
      alternatives: readonly V[];
    }
  | { made: false; diameterMm: number; lengthMm: number };

export type SizeMatrix<V> = {
  /** Millimeters, ascending, each once. */
  diameters: readonly number[];
  /** Millimeters, ascending, each once. */
  lengths: readonly number[];
  /** One row a diameter, one cell a length, in the orders above. */
  rows: readonly { diameterMm: number; cells: readonly SizeCell<V>[] }[];
  /** The cell of a size in mm; a size outside the matrix is not made. */
  cell(diameterMm: number, lengthMm: number): SizeCell<V>;
};

const sameLength = (a: number, b: number) => Math.round(a * 10) === Math.round(b * 10);

function distinct(values: readonly number[], same: (a: number, b: number) => boolean): number[] {
  return [...values]
    .sort((a, b) => a - b)
    .filter((value, i, all) => {
      const previous = all[i - 1];
      return previous === undefined || !same(previous, value);
    });
}

/**
 * Lays the variants of one needle line out by diameter (rows) and length (columns). Every sized
 * variant stands in exactly one cell; a pair of diameter and length nobody sells is not made.
 */
export function buildSizeMatrix<V extends SizedVariant>(variants: readonly V[]): SizeMatrix<V> {
  const sized = variants.flatMap((variant) =>
    variant.spec ? [{ variant, ...pickSize(variant.spec) }] : [],
  );
  const diameters = distinct(
    sized.map((entry) => entry.diameterMm),
    sameDiameter,
  );
  const lengths = distinct(
    sized.map((entry) => entry.lengthMm),
    sameLength,
  );

  const cell = (diameterMm: number, lengthMm: number): SizeCell<V> => {
    const [first, ...others] = sized.filter(
      (entry) => sameDiameter(entry.diameterMm, diameterMm) && sameLength(entry.lengthMm, lengthMm),
    );
    if (!first) return { made: false, diameterMm, lengthMm };
    return {
      made: true,
      diameterMm,
      lengthMm,
      variant: first.variant,
      alternatives: others.map((entry) => entry.variant),
    };
  };

  return {
    diameters,
    lengths,
    rows: diameters.map((diameterMm) => ({
      diameterMm,
      cells: lengths.map((lengthMm) => cell(diameterMm, lengthMm)),
    })),
    cell,
  };
}

function pickSize({ diameterMm, lengthMm }: { diameterMm: number; lengthMm: number }) {
  return { diameterMm, lengthMm };
}
