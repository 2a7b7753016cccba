import { boxLimits, drawingName, restrictionClass } from "@needlepoint/contracts/catalog";
import { shopText as text } from "@needlepoint/contracts/shop-text";
import { colorCode, needleCoating, needleHandle, sterilization } from "@needlepoint/needles/spec";
import { z } from "zod";

/**
 * The form of the files in `products/`, one product a file, named `<handle>.json`.
 *
 * How an owner replaces the demo catalog:
 * 1. Edit the file of a product, or delete it and add others. Unknown fields are refused, and every
 *    error names the file and the path in it. Money is integer US cents, sizes are millimeters,
 *    weights whole grams of one packed box.
 * 2. To bring sizes, prices and stock from a spreadsheet, save it as `<handle>.csv` beside the
 *    JSON: it then replaces the `variants` in there. Columns, in any order (`variants-csv.ts`):
 *    `sku, weight_grams, price, price_<n> (from n boxes), stock, restock_on, udi_di`, and for a
 *    needle line `diameter_mm, length_mm, color_name, color_hex`, for a supply `title` and one
 *    `option_<Name>` each. Prices are dollars with two decimals, dates YYYY-MM-DD.
 * 3. Set `"demoData": false` in each file that now holds the maker's own figures, and after the last
 *    one `catalogIsDemo` in the contracts package's `shop.ts`, by which the store shows its notice.
 * 4. Seed again.
 */

/** Categories of the shop, in the order of its menu. */
export const categories = [
  { handle: "superficial-fascia", title: "Superficial & fascia" },
  { handle: "deep", title: "Deep" },
  { handle: "facial", title: "Facial & fine" },
  { handle: "supplies", title: "Supplies" },
  { handle: "electrostimulation", title: "Electrostimulation" },
] as const;

/** Medusa slows down with many variants, and a matrix past this no longer fits a page. */
const mostVariants = 60;

const handle = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use lower-case words and hyphens.");

const sku = z
  .string()
  .regex(/^[A-Z0-9]+(-[A-Z0-9]+)+$/, "Write a SKU in capitals, digits and hyphens.");

const row = z.strictObject({ label: text, value: text });

const quantityBreak = z.strictObject({
  minQuantity: z.int().min(2, "The first box is priced by priceCents."),
  unitCents: z.int().min(1),
});

const sellable = {
  sku,
  weightGrams: z.int().min(1),
  priceCents: z.int().min(1),
  quantityBreaks: z.array(quantityBreak),
  /** Whole boxes on hand. */
  stock: z.int().min(0),
  restockOn: z.iso.date().optional(),
  /** Device identifier of the UDI as printed on the box; null until the maker's list is loaded. */
  udiDi: z.string().min(1).nullable(),
};

/** Larger orders never cost more for each box, and each break saves something. */
function checkBreaks(
  variant: { priceCents: number; quantityBreaks: { minQuantity: number; unitCents: number }[] },
  context: z.RefinementCtx,
): void {
  let before = { minQuantity: 1, unitCents: variant.priceCents };
  for (const [i, next] of variant.quantityBreaks.entries()) {
    if (next.minQuantity <= before.minQuantity || next.unitCents >= before.unitCents) {
      context.addIssue({
        code: "custom",
        path: ["quantityBreaks", i],
        message: "Each break needs more boxes and a lower price than the one before.",
      });
    }
    before = next;
  }
}

const needleVariant = z
  .strictObject({ ...sellable, diameterMm: z.number(), lengthMm: z.number(), colorCode })
  .superRefine(checkBreaks);
export type NeedleVariantRow = z.infer<typeof needleVariant>;

const supplyVariant = z
  .strictObject({ ...sellable, title: text, optionValues: z.record(z.string(), text) })
  .superRefine(checkBreaks);

const common = {
  /** True while sizes, prices, stock and color codes are placeholders. */
  demoData: z.boolean(),
  handle,
  /** Place in listings, from 1. */
  position: z.int().min(1),
  title: text,
  subtitle: text,
  /** Short plain paragraphs. */
  description: z.array(text).min(1),
  category: z.enum(categories.map((category) => category.handle)),
  highlights: z.array(text).min(1),
  /** Rows of the spec table beside those that follow from `needle`. */
  specRows: z.array(row),
  /** Articles to read beside the product, most fitting first. */
  articleSlugs: z.array(handle),
  /** Fewest and most boxes of one size in an order; left out where any number goes. */
  boxes: boxLimits.optional(),
};

const needleFile = z.strictObject({
  ...common,
  kind: z.literal("needle"),
  restrictionClass: z.literal("rx-needle"),
  drawing: z.literal("needle"),
  /** What every size of the line shares. */
  needle: z.strictObject({
    handle: needleHandle,
    conductive: z.boolean(),
    coating: needleCoating,
    guideTube: z.boolean(),
    needlesPerBox: z.int(),
    needlesPerBlister: z.int(),
    sterilization,
  }),
  variants: z.array(needleVariant).min(1).max(mostVariants),
});
export type NeedleFile = z.infer<typeof needleFile>;

const supplyFile = z.strictObject({
  ...common,
  kind: z.literal("supply"),
  restrictionClass: restrictionClass.exclude(["rx-needle"]),
  drawing: drawingName.exclude(["needle"]),
  /** Names of the choices; every variant has a value for each. */
  options: z.array(text).min(1),
  variants: z.array(supplyVariant).min(1).max(mostVariants),
});
export type SupplyFile = z.infer<typeof supplyFile>;

/** One product file. Rules across variants and files are in `check-catalog.ts`. */
export const productFile = z.discriminatedUnion("kind", [needleFile, supplyFile]);
export type ProductFile = z.infer<typeof productFile>;
