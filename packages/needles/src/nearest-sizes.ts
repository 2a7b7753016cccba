import type { SizeQuery } from "./size-query";

/** A size that is made, in mm. */
export type Size = { diameterMm: number; lengthMm: number };

/** A hundredth of a millimeter of diameter is felt as much as so many millimeters of length. */
const LENGTH_OF_A_HUNDREDTH = 2.5;

/**
 * The sizes that come nearest to one that is not made, nearest first. A part that was not asked for
 * weighs nothing; of two as near, the thinner and shorter comes first.
 */
export function nearestSizes(asked: SizeQuery, made: readonly Size[], count: number): Size[] {
  const { diameterMm, lengthMm } = asked;
  const distance = (size: Size) =>
    (diameterMm === undefined
      ? 0
      : Math.abs(size.diameterMm - diameterMm) * 100 * LENGTH_OF_A_HUNDREDTH) +
    (lengthMm === undefined ? 0 : Math.abs(size.lengthMm - lengthMm));
  return made
    .toSorted(
      (a, b) => distance(a) - distance(b) || a.diameterMm - b.diameterMm || a.lengthMm - b.lengthMm,
    )
    .slice(0, count);
}
