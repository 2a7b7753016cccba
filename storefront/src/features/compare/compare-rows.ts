import type { CatalogProduct, RestrictionClass } from "@needlepoint/contracts/catalog";
import { boxLimitsPhrase } from "@needlepoint/needles/box-limits";
import { coatingLabel, type NeedleSpec, sterilizationLabel } from "@needlepoint/needles/spec";
import { formatDiameter } from "@needlepoint/needles/units";
import { formatCents, formatEach, unitCentsFor } from "@/lib/money";

/** One line of a comparison: a value a product, and whether they are all the same. */
export interface CompareRow {
  label: string;
  values: string[];
  differs: boolean;
}

export type Compared = Pick<
  CatalogProduct,
  "variants" | "restrictionClass" | "fromUnitCents" | "category" | "boxes"
>;

/** Where a line has nothing to say: a sharps container has no handle of steel or plastic. */
const nothing = "–";

const license: Record<RestrictionClass, string> = {
  "rx-needle": "License of the ship-to state",
  "rx-other": "License, and a person looks",
  none: "None needed",
};

const handles: Record<NeedleSpec["handle"], string> = {
  steel: "Steel",
  "copper-coil": "Copper coil",
  plastic: "Plastic",
};

const yesNo = (value: boolean) => (value ? "Yes" : "No");

/** The rows of a comparison. One that says nothing of any of the products is left out. */
export function compareRows(products: readonly Compared[]): CompareRow[] {
  return rows
    .map(({ label, value }) => {
      const values = products.map(value);
      return { label, values, differs: new Set(values).size > 1 };
    })
    .filter(({ values }) => values.some((value) => value !== nothing));
}

const rows: { label: string; value: (product: Compared) => string }[] = [
  { label: "Line", value: ({ category }) => category.title },
  { label: "License", value: ({ restrictionClass }) => license[restrictionClass] },
  { label: "A box, from", value: ({ fromUnitCents }) => formatCents(fromUnitCents) },
  { label: "Quantity break", value: cheapestBreak },
  { label: "A needle, at one box", value: (product) => perNeedle(product, "first") },
  { label: "A needle, at the best break", value: (product) => perNeedle(product, "last") },
  { label: "In stock", value: inStock },
  { label: "Boxes of a size", value: ({ boxes }) => boxLimitsPhrase(boxes) ?? "Any number" },
  { label: "Diameters, mm", value: ofSpecs((spec) => formatDiameter(spec.diameterMm), true) },
  { label: "Lengths, mm", value: ofSpecs((spec) => String(spec.lengthMm), true) },
  { label: "Sizes", value: ({ variants }) => String(variants.length) },
  { label: "Handle", value: ofSpecs((spec) => handles[spec.handle]) },
  { label: "Conducts current", value: ofSpecs((spec) => yesNo(spec.conductive)) },
  { label: "Coating", value: ofSpecs((spec) => coatingLabel(spec.coating)) },
  { label: "Guide tube", value: ofSpecs((spec) => yesNo(spec.guideTube)) },
  { label: "Needles a box", value: ofSpecs((spec) => String(spec.needlesPerBox), true) },
  { label: "Needles a blister", value: ofSpecs((spec) => String(spec.needlesPerBlister), true) },
  { label: "Sterilized by", value: ofSpecs((spec) => sterilizationLabel(spec.sterilization)) },
];

/** The distinct values of a line's needles, in words. */
function ofSpecs(words: (spec: NeedleSpec) => string, byNumber = false) {
  return ({ variants }: Compared): string => {
    const values = [...new Set(variants.flatMap(({ spec }) => (spec ? [words(spec)] : [])))];
    if (byNumber) values.sort((a, b) => Number(a) - Number(b));
    return values.length > 0 ? values.join(", ") : nothing;
  };
}

/** The variant that a line's price is told by: the one whose first box costs least. */
function cheapest({ variants }: Compared): Compared["variants"][number] | undefined {
  return variants.toSorted((a, b) => unitCentsFor(a.tiers, 1) - unitCentsFor(b.tiers, 1))[0];
}

function lastTier(variant: Compared["variants"][number] | undefined) {
  return variant?.tiers.toSorted((a, b) => a.minQuantity - b.minQuantity).at(-1);
}

function cheapestBreak(product: Compared): string {
  const tier = lastTier(cheapest(product));
  return tier && tier.minQuantity > 1
    ? `${formatCents(tier.unitCents)} from ${tier.minQuantity} boxes`
    : "None";
}

function perNeedle(product: Compared, at: "first" | "last"): string {
  const variant = cheapest(product);
  const needles = variant?.spec?.needlesPerBox ?? 0;
  if (!variant || needles === 0) return nothing;
  const boxes = at === "first" ? 1 : (lastTier(variant)?.minQuantity ?? 1);
  return formatEach(unitCentsFor(variant.tiers, boxes), needles).replace(/ each$/, "");
}

function inStock({ variants }: Compared): string {
  const there = variants.filter(({ availability }) => availability.state !== "out").length;
  if (there === variants.length) return variants.length === 1 ? "Yes" : "Every size";
  return there === 0 ? "No" : `${there} of ${variants.length} sizes`;
}
