/**
 * Sizes as people write them. Millimeters are what a needle is made and stored in; gauge and inch
 * are a courtesy to readers who think in them and are never a key.
 *
 * Gauge systems disagree. The table follows the Chinese series as two published guides give it:
 * - healthcmi.com/acupuncture-needle-packs: 0.18 mm = 38, 0.22 mm = 34, 0.25 mm = 32 (and the
 *   same needles are No. 2, No. 4 and No. 5 in the Japanese system);
 * - biologyinsights.com/where-to-buy-acupuncture-needles-and-what-to-look-for: 0.35 mm = 28.
 * Rows marked `series` continue the even steps between those; no source was found for them.
 * 0.12 and 0.14 mm have no row: the one guide that names a gauge for 0.12 mm says 40, the number
 * that the series gives to 0.16 mm, while the same publisher elsewhere calls 0.16 mm 36. Such a
 * diameter is shown in millimeters rather than under a gauge that could mislead.
 */
export type GaugeRow = { diameterMm: number; gauge: number; basis: "published" | "series" };

export const gaugeTable: readonly GaugeRow[] = [
  { diameterMm: 0.16, gauge: 40, basis: "series" },
  { diameterMm: 0.18, gauge: 38, basis: "published" },
  { diameterMm: 0.2, gauge: 36, basis: "series" },
  { diameterMm: 0.22, gauge: 34, basis: "published" },
  { diameterMm: 0.25, gauge: 32, basis: "published" },
  { diameterMm: 0.3, gauge: 30, basis: "series" },
  { diameterMm: 0.35, gauge: 28, basis: "published" },
];

/** To print wherever gauges are shown. */
export const gaugeNotice =
  "Gauge numbers differ between makers and systems. The millimeter size is the one that counts.";

const mmPerInch = 25.4;

/** Lengths that makers offer, in mm: an inch length is read as the nearest of these. */
const tradeLengthsMm = [7, 10, 13, 15, 20, 25, 30, 40, 50, 60, 75, 100, 125] as const;

/** 1.5 in is sold as 40 mm, 1.9 mm off; two neighboring lengths are never closer than 2 mm. */
const tradeLengthToleranceMm = 2;

/** Two diameters are the same size when they print the same. */
export function sameDiameter(a: number, b: number): boolean {
  return Math.round(a * 100) === Math.round(b * 100);
}

/** The gauge of a diameter in mm, or null where no gauge can be given honestly. */
export function gaugeOf(diameterMm: number): number | null {
  return gaugeTable.find((row) => sameDiameter(row.diameterMm, diameterMm))?.gauge ?? null;
}

/** The diameter in mm that a gauge stands for in the table above, or null. */
export function diameterOfGauge(gauge: number): number | null {
  return gaugeTable.find((row) => row.gauge === gauge)?.diameterMm ?? null;
}

/** Millimeters to inches, unrounded. */
export function inchesOf(mm: number): number {
  return mm / mmPerInch;
}

/** A length given in inches, as the millimeter length sold under it: 1 is 25, 1.5 is 40. */
export function lengthOfInches(inches: number): number {
  const mm = inches * mmPerInch;
  const nearest = tradeLengthsMm.reduce((best, length) =>
    Math.abs(length - mm) < Math.abs(best - mm) ? length : best,
  );
  return Math.abs(nearest - mm) <= tradeLengthToleranceMm ? nearest : Math.round(mm);
}

/** "0.20": always two decimals, as on a box. */
export function formatDiameter(diameterMm: number): string {
  return diameterMm.toFixed(2);
}

/** "30 mm"; a half millimeter is kept. */
export function formatLength(lengthMm: number): string {
  return `${Number(lengthMm.toFixed(1))} mm`;
}

/** "1.2 in": one decimal, from millimeters. */
export function formatInches(mm: number): string {
  return `${inchesOf(mm).toFixed(1)} in`;
}

/** "0.20 × 30 mm". */
export function formatSize(diameterMm: number, lengthMm: number): string {
  return `${formatDiameter(diameterMm)} × ${formatLength(lengthMm)}`;
}

/** "36 ga", or "0.12 mm" where no gauge can be given. */
export function formatGauge(diameterMm: number): string {
  const gauge = gaugeOf(diameterMm);
  return gauge === null ? `${formatDiameter(diameterMm)} mm` : `${gauge} ga`;
}

/** "36 ga × 1.2 in": the same size for a reader used to gauge and inch. */
export function formatSizeGaugeInch(diameterMm: number, lengthMm: number): string {
  return `${formatGauge(diameterMm)} × ${formatInches(lengthMm)}`;
}
