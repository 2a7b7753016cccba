import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { drawingName } from "@needlepoint/contracts/catalog";
import type { ErrorCode } from "@needlepoint/contracts/errors";
import type { DecisionView } from "@needlepoint/contracts/licensing";
import type {
  LineOffer,
  LineOffers,
  LineOffersBody,
  OfferedVariant,
} from "@needlepoint/contracts/line-offers";
import { isoDay } from "@needlepoint/licensure/calendar";
import { boxLimitProblem } from "@needlepoint/needles/box-limits";
import { unitCentsFor } from "@needlepoint/needles/quantity-breaks";
import { boxLimitsOf, sheetLimits } from "../../catalog/box-limits";
import { availabilityOf, boxesLeft, tiersOf } from "../../catalog/catalog-view";
import { variantFields, variantRow } from "../../catalog/product-rows";
import { type Found, findVariants } from "../../catalog/sku-directory";
import { shortage } from "../checkout/lines-that-fail";
import { decideFor } from "../licensure/decide-for";
import { type LicensingSubject, readCartSubject } from "../licensure/subject";
import { readBoxesInCart } from "./boxes-in-cart";

const sold = variantRow.extend({
  product: z.object({
    title: z.string(),
    handle: z.string(),
    status: z.string(),
    product_sheet: sheetLimits.extend({ drawing: z.string() }).nullish(),
  }),
});
type Sold = z.infer<typeof sold>;

async function readSold(container: MedusaContainer, ids: string[]): Promise<Map<string, Sold>> {
  if (ids.length === 0) return new Map();
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: [
      ...variantFields,
      "product.title",
      "product.handle",
      "product.status",
      "product.product_sheet.drawing",
      "product.product_sheet.min_boxes",
      "product.product_sheet.max_boxes",
    ],
    filters: { id: ids },
  });
  return new Map(
    z
      .array(sold)
      .parse(data)
      .flatMap((row) => (tiersOf(row).length > 0 ? [[row.id, row] as const] : [])),
  );
}

function offeredVariant(row: Sold, today: string): OfferedVariant {
  const drawing = drawingName.safeParse(row.product.product_sheet?.drawing);
  return {
    id: row.id,
    sku: row.sku ?? "",
    title: row.product.title,
    variantTitle: row.title ?? "",
    productHandle: row.product.handle,
    // As the gate sees it: what has no class waits for a person.
    restrictionClass: row.device_spec?.restriction_class ?? "rx-other",
    drawing: drawing.success ? drawing.data : "tray",
    spec: row.device_spec?.needle ?? null,
    tiers: tiersOf(row),
    availability: availabilityOf(row, today),
    boxes: boxLimitsOf(row.product.product_sheet),
  };
}

type Problem = { code: ErrorCode; sentence: string };

/** What stands in the way of so many boxes of a size, and how many could go in instead. */
function judge(
  row: Sold,
  { asked, all, inCart }: { asked: number; all: number; inCart: number },
): { problem: Problem | null; possible: number } {
  const left = boxesLeft(row);
  const limits = boxLimitsOf(row.product.product_sheet);
  const most = Math.min(left ?? Number.POSITIVE_INFINITY, limits.max ?? Number.POSITIVE_INFINITY);
  const room = Math.max(0, most - inCart);
  const fewest = Math.max(0, limits.min - inCart);
  const possible = room < fewest || room === 0 ? 0 : Math.min(Math.max(asked, fewest), room, 999);
  if (left !== null && all + inCart > left) {
    return { problem: { code: "out_of_stock", sentence: shortage(left, inCart) }, possible };
  }
  const limit = boxLimitProblem(all + inCart, limits, inCart);
  if (limit) return { problem: { code: "box_limit", sentence: limit }, possible };
  if (asked > 999) {
    const sentence = "Order at most 999 boxes at a time.";
    return { problem: { code: "invalid_quantity", sentence }, possible };
  }
  return { problem: null, possible: asked };
}

function unknownProblem(found: Found | undefined): Problem {
  const choices = found?.variantId === null ? found.suggestions.length : 0;
  if (choices > 1) return { code: "unknown_sku", sentence: "Choose which one is meant." };
  return {
    code: "unknown_sku",
    sentence: choices === 1 ? "There is no such SKU." : "There is no such SKU or size.",
  };
}

/** Who asks: the owner of the cart, or the signed-in caller without an address yet. */
async function subjectOf(
  container: MedusaContainer,
  { cartId, callerId }: { cartId: string | undefined; callerId: string | null },
): Promise<LicensingSubject> {
  if (cartId) {
    try {
      return await readCartSubject(container, cartId);
    } catch (error) {
      // A cart that is gone says nothing; the caller is still known.
      if (!(error instanceof MedusaError && error.code === "not_found")) throw error;
    }
  }
  const customer = callerId
    ? await container.resolve(Modules.CUSTOMER).retrieveCustomer(callerId)
    : null;
  return {
    cartId: null,
    orderId: null,
    customer: customer && {
      id: customer.id,
      email: customer.email,
      hasAccount: customer.has_account,
    },
    shipTo: null,
    variantIds: [],
  };
}

/**
 * What named lines would be in a cart now: product, price at that many boxes, stock, limits, and
 * what is wrong. It reads only, in a number of statements that does not grow with the lines.
 * @param who the signed-in customer, or null, and the sales channels that may be shown to them
 * @throws not_cart_owner
 */
export async function readLineOffers(
  container: MedusaContainer,
  { lines, cartId }: LineOffersBody,
  { callerId, salesChannelIds }: { callerId: string | null; salesChannelIds: readonly string[] },
): Promise<LineOffers> {
  const inCart = cartId ? await readBoxesInCart(container, cartId, callerId) : new Map();
  const found = await findVariants(
    container,
    lines.map(({ ref }) => ref),
    salesChannelIds,
  );
  const ids = [...new Set(found.flatMap(({ variantId }) => variantId ?? []))];
  const rows = await readSold(container, ids);
  const wanted = new Map<string, number>();
  for (const [i, { quantity }] of lines.entries()) {
    const id = found[i]?.variantId;
    if (id) wanted.set(id, (wanted.get(id) ?? 0) + quantity);
  }
  const today = isoDay(new Date());
  const offers = lines.map(({ quantity }, i): LineOffer => {
    const one = found[i];
    const row = one?.variantId ? rows.get(one.variantId) : undefined;
    if (!row) {
      return {
        variant: null,
        quantity,
        unitCents: null,
        totalCents: null,
        inCart: 0,
        problem: unknownProblem(one),
        possible: 0,
        suggestions: one?.variantId === null ? one.suggestions : [],
      };
    }
    const before = inCart.get(row.id) ?? 0;
    const all = wanted.get(row.id) ?? quantity;
    const unitCents = unitCentsFor(tiersOf(row), before + all);
    return {
      variant: offeredVariant(row, today),
      quantity,
      unitCents,
      totalCents: unitCents * quantity,
      inCart: before,
      ...judge(row, { asked: quantity, all, inCart: before }),
      suggestions: [],
    };
  });
  return { offers, license: await licenseFor(container, offers, { cartId, callerId }) };
}

async function licenseFor(
  container: MedusaContainer,
  offers: LineOffer[],
  who: { cartId: string | undefined; callerId: string | null },
): Promise<DecisionView | null> {
  const variantIds = offers.flatMap(({ variant }) =>
    variant && variant.restrictionClass !== "none" ? [variant.id] : [],
  );
  if (variantIds.length === 0) return null;
  const subject = { ...(await subjectOf(container, who)), variantIds };
  const signedIn = who.callerId !== null && subject.customer?.id === who.callerId;
  return (await decideFor(container, subject, { signedIn })).told;
}
