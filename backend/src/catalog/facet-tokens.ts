import type { CatalogVariant } from "@needlepoint/contracts/catalog";
import { formatDiameter } from "@needlepoint/needles/units";

/** Filters whose values are counted. Each token is `name:value`, so that one count answers for all. */
export type FacetName =
  | "line"
  | "line-title"
  | "diameter"
  | "length"
  | "handle"
  | "tip"
  | "tube"
  | "pack"
  | "stock"
  | "stock-diameter"
  | "stock-length";

/** A token of the index. */
export function token(name: FacetName, value: string): string {
  return `${name}:${value}`;
}

/** "0.20", so that a size typed and a size stored meet. */
export function diameterValue(mm: number): string {
  return formatDiameter(mm);
}

/** "30" or "12.5". */
export function lengthValue(mm: number): string {
  return String(Number(mm.toFixed(1)));
}

/** "0.20x30": one size, as a token and in the address of a product. */
export function sizeValue(diameterMm: number, lengthMm: number): string {
  return `${diameterValue(diameterMm)}x${lengthValue(lengthMm)}`;
}

/** A size that can be ordered now. */
export function stockedSize(size: string): string {
  return `stock:${size}`;
}

/** What a product can be filtered by. */
export function tokensOf(
  variants: readonly CatalogVariant[],
  category: { handle: string; title: string },
): { tokens: string[]; sizes: string[] } {
  const tokens = new Set([
    token("line", category.handle),
    token("line-title", `${category.handle}|${category.title}`),
  ]);
  const sizes = new Set<string>();
  for (const { spec, availability } of variants) {
    const inStock = availability.state !== "out";
    if (inStock) tokens.add(token("stock", "1"));
    if (!spec) continue;
    const diameter = diameterValue(spec.diameterMm);
    const length = lengthValue(spec.lengthMm);
    const size = sizeValue(spec.diameterMm, spec.lengthMm);
    tokens.add(token("diameter", diameter));
    tokens.add(token("length", length));
    tokens.add(token("handle", spec.handle));
    tokens.add(token("tip", spec.coating));
    tokens.add(token("tube", spec.guideTube ? "with" : "without"));
    tokens.add(token("pack", String(spec.needlesPerBox)));
    sizes.add(size);
    if (!inStock) continue;
    tokens.add(token("stock-diameter", diameter));
    tokens.add(token("stock-length", length));
    sizes.add(stockedSize(size));
  }
  return { tokens: [...tokens], sizes: [...sizes] };
}

/** Counts by value of one name among counted tokens. */
export function countsOf(
  counted: readonly { value: string; count: number }[],
  name: FacetName,
): { value: string; count: number }[] {
  const prefix = `${name}:`;
  return counted.flatMap(({ value, count }) =>
    value.startsWith(prefix) ? [{ value: value.slice(prefix.length), count }] : [],
  );
}
