import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { LINE_LIMIT } from "@needlepoint/contracts/carts";
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
import { type Room, shareRoom } from "./share-room";

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

/** One line among those that ask for the same size. */
type Share = {
  asked: number;
  /** Boxes it could have, with those of the others. */
  possible: number;
  /** Boxes that lines before it have. */
  before: number;
  /** Boxes that all of them ask for. */
  all: number;
};

/** Hands the room of each size out to the lines that name it, in their order. */
function sharesOf(
  lines: { row: Sold | undefined; quantity: number }[],
  inCart: ReadonlyMap<string, number>,
): Map<number, Share> {
  const sizes = new Map<Sold, number[]>();
  for (const [i, { row }] of lines.entries())
    if (row) sizes.set(row, [...(sizes.get(row) ?? []), i]);
  const shares = new Map<number, Share>();
  for (const [row, places] of sizes) {
    const asked = places.map((i) => lines[i]?.quantity ?? 0);
    const all = asked.reduce((sum, boxes) => sum + boxes, 0);
    const possible = shareRoom(asked, roomOf(row, inCart.get(row.id) ?? 0));
    let before = 0;
    for (const [n, i] of places.entries()) {
      const mine = possible[n] ?? 0;
      shares.set(i, { asked: asked[n] ?? 0, possible: mine, before, all });
      before += mine;
    }
  }
  return shares;
}

const roomOf = (row: Sold, inCart: number): Room => ({
  left: boxesLeft(row),
  limits: boxLimitsOf(row.product.product_sheet),
  inCart,
});

/**
 * What stands in the way of a line; null where it can go in with the lines before it. Too few boxes
 * are the fault of all lines alike, too many that of those for which nothing is left.
 */
function problemOf(row: Sold, { asked, possible, before, all }: Share, inCart: number) {
  const { left, limits } = roomOf(row, inCart);
  const boxes = all + inCart;
  if (possible === asked && boxes >= limits.min) return null;
  const further =
    before === 0 ? "" : ` ${before} of them ${before === 1 ? "stands" : "stand"} further up.`;
  if (left !== null && boxes > left) {
    return problem("out_of_stock", shortage(left, inCart) + further);
  }
  const limit = boxLimitProblem(boxes, limits, inCart);
  if (limit) return problem("box_limit", boxes < limits.min ? limit : limit + further);
  return problem("invalid_quantity", `Order at most ${LINE_LIMIT} boxes at a time.`);
}

const problem = (code: ErrorCode, sentence: string): Problem => ({ code, sentence });

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
  const inCart = cartId
    ? await readBoxesInCart(container, cartId, callerId)
    : new Map<string, number>();
  const found = await findVariants(
    container,
    lines.map(({ ref }) => ref),
    salesChannelIds,
  );
  const ids = [...new Set(found.flatMap(({ variantId }) => variantId ?? []))];
  const rows = await readSold(container, ids);
  const named = lines.map(({ quantity }, i) => {
    const one = found[i];
    return { one, quantity, row: one?.variantId ? rows.get(one.variantId) : undefined };
  });
  const shares = sharesOf(named, inCart);
  const today = isoDay(new Date());
  const offers = named.map(({ one, row, quantity }, i): LineOffer => {
    const share = shares.get(i);
    if (!row || !share) {
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
    const unitCents = unitCentsFor(tiersOf(row), before + share.all);
    return {
      variant: offeredVariant(row, today),
      quantity,
      unitCents,
      totalCents: unitCents * quantity,
      inCart: before,
      problem: problemOf(row, share, before),
      possible: share.possible,
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
