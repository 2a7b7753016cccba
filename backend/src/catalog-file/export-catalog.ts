import { optionOf, productColumns, tierOf, variantColumns } from "./columns";
import { writeCsv } from "./csv";
import type { StoredProduct } from "./stored-catalog";

/** The catalog as a file: one row a size, every column that any of them needs. */
export function exportCatalog(products: readonly StoredProduct[]): string {
  const rows = products.flatMap((product) =>
    product.variants
      .filter(({ sku }) => sku !== "")
      .map((variant) => ({ ...product.cells, ...variant.cells })),
  );
  const all = new Set(rows.flatMap((row) => Object.keys(row)));
  const options = [...all].filter((column) => optionOf(column) !== null).sort();
  const tiers = [...all]
    .filter((column) => (tierOf(column) ?? 1) > 1)
    .sort((a, b) => (tierOf(a) ?? 0) - (tierOf(b) ?? 0));
  const header = [
    "sku",
    ...productColumns,
    "variant_title",
    ...options,
    ...variantColumns.filter((column) => column !== "sku" && column !== "variant_title"),
    ...tiers,
  ];
  return writeCsv([header, ...rows.map((row) => header.map((column) => row[column] ?? ""))]);
}
