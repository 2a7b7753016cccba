/** The columns of the catalog's file. One row is one size; what belongs to its product stands in each. */

export const productColumns = [
  "product_handle",
  "product_title",
  "product_subtitle",
  "product_description",
  "product_status",
  "product_category",
  "kind",
  "drawing",
  "highlights",
  "spec_rows",
  "position",
  "min_boxes",
  "max_boxes",
  "demo_data",
] as const;

export const needleColumns = [
  "diameter_mm",
  "length_mm",
  "handle",
  "conductive",
  "coating",
  "guide_tube",
  "needles_per_box",
  "needles_per_blister",
  "sterilization",
  "color_name",
  "color_hex",
] as const;

export const variantColumns = [
  "sku",
  "variant_title",
  "weight_grams",
  "restriction_class",
  ...needleColumns,
  "udi_di",
  "restock_on",
  "stock",
  "price",
] as const;

const TIER = /^price_([2-9]|[1-9]\d{1,3})$/;
const OPTION = /^option_(.+)$/;

/** The number of boxes a price column begins at; null for any other column. */
export function tierOf(column: string): number | null {
  if (column === "price") return 1;
  const from = TIER.exec(column)?.[1];
  return from === undefined ? null : Number(from);
}

/** The name of the choice that a column gives the value of; null for any other column. */
export const optionOf = (column: string): string | null => OPTION.exec(column)?.[1] ?? null;

const fixed = new Set<string>([...productColumns, ...variantColumns]);
export const isProductColumn = (column: string): boolean =>
  (productColumns as readonly string[]).includes(column);
export const isKnownColumn = (column: string): boolean =>
  fixed.has(column) || tierOf(column) !== null || optionOf(column) !== null;

/** The choices a product's sizes differ by, as the file and the store have them. */
export function choicesOf(cells: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([column, value]) => {
      const name = optionOf(column);
      return name !== null && value !== "" ? [[name, value]] : [];
    }),
  );
}
