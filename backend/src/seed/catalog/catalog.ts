import type { DrawingName, RestrictionClass } from "@needlepoint/contracts/catalog";
import type { NeedleSpec } from "@needlepoint/needles/spec";
import {
  coatingLabel,
  handleLabel,
  needleSpec,
  sterilizationLabel,
} from "@needlepoint/needles/spec";
import { formatDiameter, formatLength, formatSize } from "@needlepoint/needles/units";
import type { NeedleFile, NeedleVariantRow, ProductFile, SupplyFile } from "./schema";

/** The catalog as the seed writes it. Money is integer US cents, weights are grams. */
export type Catalog = {
  categories: readonly { handle: string; title: string }[];
  /** In the order of listings. */
  products: readonly CatalogProduct[];
};

export type CatalogProduct = {
  demoData: boolean;
  handle: string;
  position: number;
  title: string;
  subtitle: string;
  /** Paragraphs, a blank line between them. */
  description: string;
  category: string;
  kind: "needle" | "supply";
  restrictionClass: RestrictionClass;
  drawing: DrawingName;
  highlights: readonly string[];
  specRows: readonly { label: string; value: string }[];
  articleSlugs: readonly string[];
  /** Fewest and most boxes of one size in an order; null where any number goes. */
  boxes: { min: number; max: number | null } | null;
  options: readonly { title: string; values: readonly string[] }[];
  variants: readonly CatalogVariant[];
};

export type CatalogVariant = {
  sku: string;
  title: string;
  optionValues: Readonly<Record<string, string>>;
  /** Null for a supply. */
  spec: NeedleSpec | null;
  weightGrams: number;
  /** Price of one box. */
  priceCents: number;
  /** Unit prices from two boxes up, ascending. */
  quantityBreaks: readonly { minQuantity: number; unitCents: number }[];
  stock: number;
  restockOn: string | null;
  udiDi: string | null;
};

function needleVariantOf(file: NeedleFile, row: NeedleVariantRow): CatalogVariant {
  const { sku, weightGrams, priceCents, quantityBreaks, stock, udiDi, restockOn = null } = row;
  const { diameterMm, lengthMm, colorCode } = row;
  return {
    sku,
    title: formatSize(diameterMm, lengthMm),
    optionValues: { Diameter: `${formatDiameter(diameterMm)} mm`, Length: formatLength(lengthMm) },
    spec: needleSpec.parse({ ...file.needle, diameterMm, lengthMm, colorCode }),
    weightGrams,
    priceCents,
    quantityBreaks,
    stock,
    restockOn,
    udiDi,
  };
}

/** The rows every needle line shows, written from its spec so that the two cannot differ. */
function needleRows(needle: NeedleFile["needle"]): { label: string; value: string }[] {
  return [
    { label: "Handle", value: handleLabel(needle) },
    { label: "Tip", value: coatingLabel(needle.coating) },
    { label: "Guide tube", value: needle.guideTube ? "Yes, 1 per needle" : "No" },
    { label: "Sterilized", value: sterilizationLabel(needle.sterilization) },
    {
      label: "Pack",
      value: `Box of ${needle.needlesPerBox}, ${needle.needlesPerBlister} per blister`,
    },
  ];
}

function supplyVariantOf(row: SupplyFile["variants"][number]): CatalogVariant {
  const { restockOn = null, ...rest } = row;
  return { ...rest, spec: null, restockOn };
}

/** Values of each option in the order of first use, as a size list reads. */
function optionsOf(
  names: readonly string[],
  variants: readonly CatalogVariant[],
): CatalogProduct["options"] {
  return names.map((title) => ({
    title,
    values: [...new Set(variants.flatMap((variant) => variant.optionValues[title] ?? []))],
  }));
}

/**
 * A checked product file as a product of the catalog.
 * @throws ZodError when a size and the line's `needle` do not make a sound spec.
 */
export function productOf(file: ProductFile): CatalogProduct {
  const isNeedle = file.kind === "needle";
  const variants = isNeedle
    ? file.variants.map((row) => needleVariantOf(file, row))
    : file.variants.map(supplyVariantOf);
  return {
    demoData: file.demoData,
    handle: file.handle,
    position: file.position,
    title: file.title,
    subtitle: file.subtitle,
    description: file.description.join("\n\n"),
    category: file.category,
    kind: file.kind,
    restrictionClass: file.restrictionClass,
    drawing: file.drawing,
    highlights: file.highlights,
    specRows: [...(isNeedle ? needleRows(file.needle) : []), ...file.specRows],
    articleSlugs: file.articleSlugs,
    boxes: file.boxes ?? null,
    options: optionsOf(isNeedle ? ["Diameter", "Length"] : file.options, variants),
    variants,
  };
}
