import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { splitAttention } from "@needlepoint/contracts/attention";
import type {
  AddressView,
  AppliedPromotion,
  LineView,
  TotalsView,
} from "@needlepoint/contracts/carts";
import { drawingName, restrictionClass } from "@needlepoint/contracts/catalog";
import { needleSpec } from "@needlepoint/needles/spec";
import { boxLimitsOf, sheetLimits } from "../../catalog/box-limits";
import { dollarAmount, toCents, toDecimal } from "../cents";

/** A line of a cart or order as Medusa stores it: what it says of the product is a snapshot. */
export const storedLine = z.object({
  id: z.string(),
  variant_id: z.string().nullish(),
  title: z.string().nullish(),
  product_title: z.string().nullish(),
  product_handle: z.string().nullish(),
  variant_title: z.string().nullish(),
  variant_sku: z.string().nullish(),
  quantity: z.coerce.number(),
  unit_price: dollarAmount,
  subtotal: dollarAmount,
});
type StoredLine = z.infer<typeof storedLine>;

export const storedAddress = z.object({
  first_name: z.string().nullish(),
  last_name: z.string().nullish(),
  company: z.string().nullish(),
  address_1: z.string().nullish(),
  address_2: z.string().nullish(),
  city: z.string().nullish(),
  province: z.string().nullish(),
  postal_code: z.string().nullish(),
  phone: z.string().nullish(),
});

/** Fields of a query that `storedLine`, `storedAddress` and `storedTotals` read. */
export const LINE_FIELDS = [
  "items.*",
  "items.adjustments.*",
  "shipping_methods.adjustments.*",
  "items.subtotal",
  "item_subtotal",
  "shipping_subtotal",
  "tax_total",
  "total",
  "shipping_address.*",
];

const variantRow = z.object({
  id: z.string(),
  device_spec: z.object({ restriction_class: restrictionClass, needle: z.unknown() }).nullish(),
  product: z
    .object({ product_sheet: sheetLimits.extend({ drawing: z.string() }).nullish() })
    .nullish(),
});
type VariantRow = z.infer<typeof variantRow>;

async function readVariants(
  container: MedusaContainer,
  ids: string[],
): Promise<Map<string, VariantRow>> {
  if (ids.length === 0) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: [
      "id",
      "device_spec.restriction_class",
      "device_spec.needle",
      "product.id",
      "product.product_sheet.drawing",
      "product.product_sheet.min_boxes",
      "product.product_sheet.max_boxes",
    ],
    filters: { id: ids },
    withDeleted: true,
  });
  return new Map(data.map((raw) => variantRow.parse(raw)).map((row) => [row.id, row]));
}

function lineView(line: StoredLine, variant: VariantRow | undefined): LineView {
  const spec = needleSpec.safeParse(variant?.device_spec?.needle);
  const drawing = drawingName.safeParse(variant?.product?.product_sheet?.drawing);
  return {
    id: line.id,
    variantId: line.variant_id ?? "",
    productHandle: line.product_handle ?? "",
    title: line.product_title ?? line.title ?? "",
    variantTitle: line.variant_title ?? "",
    sku: line.variant_sku ?? "",
    quantity: line.quantity,
    unitCents: toCents(line.unit_price),
    totalCents: toCents(line.subtotal),
    // As the gate sees it: what has no class waits for a person.
    restrictionClass: variant?.device_spec?.restriction_class ?? "rx-other",
    drawing: drawing.success ? drawing.data : "tray",
    spec: spec.success ? spec.data : null,
    boxes: boxLimitsOf(variant?.product?.product_sheet),
  };
}

/** Lines as a page shows them, with the device behind each. */
export async function readLineViews(
  container: MedusaContainer,
  lines: StoredLine[],
): Promise<LineView[]> {
  const ids = [...new Set(lines.flatMap(({ variant_id }) => (variant_id ? [variant_id] : [])))];
  const variants = await readVariants(container, ids);
  return lines.map((line) => lineView(line, variants.get(line.variant_id ?? "")));
}

export const storedTotals = z.object({
  item_subtotal: dollarAmount,
  shipping_subtotal: dollarAmount,
  tax_total: dollarAmount,
  total: dollarAmount,
});

/** Totals in cents that add up on the page: the discount is what remains. */
export function totalsView(stored: z.infer<typeof storedTotals>): TotalsView {
  const subtotalCents = toCents(stored.item_subtotal);
  const shippingCents = toCents(stored.shipping_subtotal);
  const taxCents = toCents(stored.tax_total);
  const totalCents = toCents(stored.total);
  return {
    subtotalCents,
    shippingCents,
    taxCents,
    discountCents: Math.max(0, subtotalCents + shippingCents + taxCents - totalCents),
    totalCents,
  };
}

export function addressView(stored: z.infer<typeof storedAddress>): AddressView {
  const { company, attention } = splitAttention(stored.company ?? "");
  return {
    firstName: stored.first_name ?? "",
    lastName: stored.last_name ?? "",
    company,
    attention,
    line1: stored.address_1 ?? "",
    line2: stored.address_2 ?? "",
    city: stored.city ?? "",
    state: (stored.province ?? "").replace(/^us-/i, "").toUpperCase(),
    zip: stored.postal_code ?? "",
    phone: stored.phone ?? "",
  };
}

const adjusted = z
  .object({
    adjustments: z
      .array(z.object({ code: z.string().nullish(), amount: dollarAmount }).nullable())
      .nullish(),
  })
  .nullable();

/** What codes take off the lines and the shipping of a cart or order. */
export const storedAdjustments = z.object({
  items: z.array(adjusted).nullish(),
  shipping_methods: z.array(adjusted).nullish(),
});

/**
 * The codes that take something off, each with what it comes to. What they take off a line may be a
 * part of a cent: it is summed before it is rounded, and what rounding leaves over falls to the code
 * that takes the most, so that together they are the discount of the totals.
 */
export function promotionsView(stored: unknown, { discountCents }: TotalsView): AppliedPromotion[] {
  const codes = [...savingsOf(stored)].map(([code, dollars]) => ({
    code,
    savesCents: toCents(dollars.toString()),
  }));
  const left = discountCents - codes.reduce((sum, { savesCents }) => sum + savesCents, 0);
  // A difference of more than that is none of rounding: another discount, which no code has.
  if (left === 0 || Math.abs(left) > codes.length) return codes;
  const most = codes.reduce((a, b) => (b.savesCents > a.savesCents ? b : a));
  return codes.map((one) => (one === most ? { ...one, savesCents: one.savesCents + left } : one));
}

/** What each code takes off, in dollars with all their parts. */
export function savingsOf(stored: unknown): Map<string, ReturnType<typeof toDecimal>> {
  const read = storedAdjustments.safeParse(stored);
  const rows = read.success
    ? [...(read.data.items ?? []), ...(read.data.shipping_methods ?? [])]
    : [];
  const saved = new Map<string, ReturnType<typeof toDecimal>>();
  for (const { code, amount } of rows.flatMap((row) => row?.adjustments ?? []).filter(isThere)) {
    if (code) saved.set(code, MathBN.add(saved.get(code) ?? 0, toDecimal(amount)));
  }
  return saved;
}

function isThere<T>(value: T | null): value is T {
  return value !== null;
}
