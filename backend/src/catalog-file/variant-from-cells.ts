import type { PriceTier, RestrictionClass } from "@needlepoint/contracts/catalog";
import { restrictionClass } from "@needlepoint/contracts/catalog";
import { type DeviceSpec, deviceSpec } from "@needlepoint/contracts/device-data";
import { choicesOf, needleColumns, optionOf, tierOf } from "./columns";
import type { PlannedProduct, PlannedVariant, Problem } from "./planned";
import type { Cells } from "./stored-catalog";

const columnOf: Record<string, string> = {
  diameterMm: "diameter_mm",
  lengthMm: "length_mm",
  handle: "handle",
  conductive: "conductive",
  coating: "coating",
  guideTube: "guide_tube",
  needlesPerBox: "needles_per_box",
  needlesPerBlister: "needles_per_blister",
  sterilization: "sterilization",
};

/** A size is a needle as soon as one of its cells says so. */
const isNeedle = (cells: Cells): boolean =>
  needleColumns.some((column) => (cells[column] ?? "") !== "");

/** What a new size is sold as when nobody says: never open. */
export const defaultClass = (cells: Cells): RestrictionClass =>
  isNeedle(cells) ? "rx-needle" : "rx-other";

function specInput(cells: Cells): Record<string, unknown> {
  const number = (column: string) => (cells[column] ? Number(cells[column]) : undefined);
  const yes = (column: string) => (cells[column] ? cells[column] === "yes" : undefined);
  const needle = {
    diameterMm: number("diameter_mm"),
    lengthMm: number("length_mm"),
    handle: cells.handle || undefined,
    conductive: yes("conductive"),
    coating: cells.coating || undefined,
    guideTube: yes("guide_tube"),
    needlesPerBox: number("needles_per_box"),
    needlesPerBlister: number("needles_per_blister"),
    sterilization: cells.sterilization || undefined,
    colorCode: { name: cells.color_name ?? "", hex: cells.color_hex ?? "" },
  };
  return { needle: isNeedle(cells) ? needle : null, udiDi: cells.udi_di || null };
}

/** Whether a plan writes the device row of a size. */
export const writesSpec = ({ stored, changed }: PlannedVariant): boolean =>
  !stored ||
  ["restriction_class", "udi_di", ...needleColumns].some((column) => changed.has(column));

/** What a plan writes of a size as a device. */
export function specOf({ cells }: PlannedVariant): DeviceSpec & { class: RestrictionClass } {
  const read = restrictionClass.safeParse(cells.restriction_class);
  return {
    ...deviceSpec.parse(specInput(cells)),
    class: read.success ? read.data : defaultClass(cells),
  };
}

/** Unit prices of a size, by the number of boxes they begin at. */
export function tiersOf(cells: Cells): PriceTier[] {
  return Object.entries(cells)
    .flatMap(([column, value]) => {
      const minQuantity = tierOf(column);
      return minQuantity === null || value === ""
        ? []
        : [{ minQuantity, unitCents: Math.round(Number(value) * 100) }];
    })
    .sort((a, b) => a.minQuantity - b.minQuantity);
}

export const changesPrices = ({ changed }: PlannedVariant): boolean =>
  [...changed].some((column) => tierOf(column) !== null);

function classSentence({ stored, cells, changed }: PlannedVariant, may: boolean): string | null {
  const wanted = cells.restriction_class ?? "";
  if (isNeedle(cells) && wanted !== "rx-needle" && (changed.size > 0 || !stored)) {
    return "A needle always needs a license: write rx-needle.";
  }
  if (stored && changed.has("restriction_class")) {
    if (wanted === "") return "A class is not taken away. Write one, or leave it as it was.";
    if (!may) return "Only an owner or a license reviewer changes a class.";
  }
  if (!stored && wanted === "none" && !may) {
    return "Only an owner or a license reviewer opens a size. Leave it empty: it stays restricted.";
  }
  return null;
}

function priceSentence(variant: PlannedVariant): { column: string; sentence: string } | null {
  if (variant.stored && !changesPrices(variant)) return null;
  const tiers = tiersOf(variant.cells);
  if (tiers[0]?.minQuantity !== 1) return { column: "price", sentence: "The price is missing." };
  for (const [index, tier] of tiers.entries()) {
    const before = tiers[index - 1];
    if (before && tier.unitCents >= before.unitCents) {
      const sentence = "More boxes have to cost less for each than the step before.";
      return { column: `price_${tier.minQuantity}`, sentence };
    }
  }
  return null;
}

/** The choices that tell the sizes of a product apart. */
const choiceNames = (product: PlannedProduct): string[] =>
  product.stored?.options.map(({ title }) => title) ??
  Object.keys(choicesOf(product.variants[0]?.cells ?? {}));

/** One name for all the choices of a size, the same for the same choices. */
const choiceKey = (names: readonly string[], cells: Cells): string => {
  const given = choicesOf(cells);
  return JSON.stringify(names.map((name) => given[name] ?? null));
};

/** Choices that the sizes of a product have already, to which those of a file are added in turn. */
export function takenChoices(product: PlannedProduct): Set<string> {
  const names = choiceNames(product);
  return new Set((product.stored?.variants ?? []).map(({ cells }) => choiceKey(names, cells)));
}

function choiceSentence(
  product: PlannedProduct,
  variant: PlannedVariant,
  taken: Set<string>,
): { column: string; sentence: string } | null {
  if (variant.stored) {
    const column = [...variant.changed].find((name) => optionOf(name) !== null);
    return column ? { column, sentence: "The choices of a size do not change by a file." } : null;
  }
  const wanted = choiceNames(product);
  const key = choiceKey(wanted, variant.cells);
  const same = taken.has(key);
  taken.add(key);
  const given = choicesOf(variant.cells);
  if (wanted.length === 0) {
    return { column: "sku", sentence: "Give at least one choice, in a column like option_Size." };
  }
  const missing = wanted.find((name) => given[name] === undefined);
  if (missing) return { column: `option_${missing}`, sentence: "Fill in this column." };
  const odd = Object.keys(given).find((name) => !wanted.includes(name));
  if (odd) return { column: `option_${odd}`, sentence: "The product has no such choice." };
  return same
    ? { column: `option_${wanted[0]}`, sentence: "Another size of the product has these choices." }
    : null;
}

/** As the shop writes them, so that a shopper can type one. */
const NEW_SKU = /^[A-Z0-9]+(-[A-Z0-9]+)*$/;

/** What is wrong with a row that would change something; a row that changes nothing is not judged. */
export function variantProblems(
  product: PlannedProduct,
  variant: PlannedVariant,
  { mayClassify, taken }: { mayClassify: boolean; taken: Set<string> },
): Problem[] {
  if (variant.stored && variant.changed.size === 0) return [];
  const at = (column: string, sentence: string): Problem => ({
    row: variant.row,
    column,
    value: (variant.cells[column] ?? "").slice(0, 120),
    sentence,
  });
  const problems: Problem[] = [];
  if (!variant.stored && !NEW_SKU.test(variant.sku)) {
    problems.push(at("sku", "Write a new SKU in capitals, digits and hyphens."));
  }
  const price = priceSentence(variant);
  if (price) problems.push(at(price.column, price.sentence));
  const choice = choiceSentence(product, variant, taken);
  if (choice) problems.push(at(choice.column, choice.sentence));
  if (writesSpec(variant)) {
    const read = deviceSpec.safeParse(specInput(variant.cells));
    for (const issue of read.error?.issues ?? []) {
      const [part, field, inner] = issue.path.map(String);
      const column =
        part === "udiDi"
          ? "udi_di"
          : field === "colorCode"
            ? `color_${inner ?? "name"}`
            : (columnOf[field ?? ""] ?? "diameter_mm");
      problems.push(
        at(column, issue.code === "invalid_type" ? "Fill in this column." : issue.message),
      );
    }
    const sentence = classSentence(variant, mayClassify);
    if (sentence) problems.push(at("restriction_class", sentence));
  }
  return problems;
}
