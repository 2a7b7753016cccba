import { formatDiameter } from "./units";

/** "0.20x30": a size as it stands in an address. */
export function sizeCode(diameterMm: number, lengthMm: number): string {
  return `${formatDiameter(diameterMm)}x${Number(lengthMm.toFixed(1))}`;
}

/** A size that an address asks for, and how many boxes of it. */
export type AskedSize = { code: string; boxes: number };

/** More sizes than any line is made in; the rest of a longer address is left alone. */
const mostSizes = 200;
const mostBoxes = 999;

/**
 * The sizes of `?size=0.20x30` (one box) or `?sizes=0.18x25:2,0.20x30`. What cannot be read is left
 * out; a size named twice counts once, with the boxes it was named with first.
 */
export function readAskedSizes(query: { get(name: string): string | null }): AskedSize[] {
  const asked = new Map<string, number>();
  const words = `${query.get("size") ?? ""},${query.get("sizes") ?? ""}`.slice(0, 8_000).split(",");
  for (const word of words) {
    const [, diameter, length, boxes] =
      /^\s*(\d?\.\d{1,3})\s*[x×]\s*(\d{1,3}(?:\.\d)?)(?::(\d{1,3}))?\s*$/i.exec(word) ?? [];
    if (!diameter || !length) continue;
    const code = sizeCode(Number(diameter), Number(length));
    const count = Math.min(Number(boxes ?? 1), mostBoxes);
    if (count > 0 && !asked.has(code) && asked.size < mostSizes) asked.set(code, count);
  }
  return [...asked].map(([code, boxes]) => ({ code, boxes }));
}

/** "0.18x25:2,0.20x30": the value of `sizes` that asks for these; empty for none. */
export function writeAskedSizes(asked: readonly AskedSize[]): string {
  return asked.map(({ code, boxes }) => (boxes === 1 ? code : `${code}:${boxes}`)).join(",");
}

/** The page of a line with one of its sizes chosen. */
export function sizePath(handle: string, diameterMm: number, lengthMm: number) {
  return `/products/${handle}?size=${sizeCode(diameterMm, lengthMm)}` as const;
}
