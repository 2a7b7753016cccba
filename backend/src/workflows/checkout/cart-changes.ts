import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import type { LineChange } from "@needlepoint/contracts/carts";
import { CHECKOUT } from "../../modules/checkout";
import type CheckoutService from "../../modules/checkout/service";
import type { SeenLineRow } from "../../modules/checkout/service";
import { notAllowed } from "../licensure/refusal";
import { type LineNow, lineChanges, type SeenPrice } from "./line-changes";
import { readLinesNow } from "./lines-now";

const tiers = z.array(z.object({ minQuantity: z.int(), unitCents: z.int() }));

async function readSeen(
  container: MedusaContainer,
  cartId: string,
): Promise<Map<string, SeenLineRow>> {
  const rows = await container
    .resolve<CheckoutService>(CHECKOUT)
    .listSeenLines({ cart_id: cartId }, { take: null });
  return new Map(rows.map((row) => [row.line_id, row]));
}

function seenPrices(rows: ReadonlyMap<string, SeenLineRow>): Map<string, SeenPrice> {
  return new Map(
    [...rows].map(([lineId, row]) => [
      lineId,
      {
        quantity: row.quantity,
        unitCents: row.unit_cents,
        tiers: tiers.safeParse(row.tiers).data ?? [],
      },
    ]),
  );
}

/** A cart's lines now, and what changed at them since its shopper last looked. */
export type CartChanges = {
  lines: LineNow[];
  changes: LineChange[];
  rows: ReadonlyMap<string, SeenLineRow>;
};

export async function readCartChanges(
  container: MedusaContainer,
  cartId: string,
): Promise<CartChanges> {
  const [lines, rows] = await Promise.all([
    readLinesNow(container, cartId),
    readSeen(container, cartId),
  ]);
  return { lines, changes: lineChanges(lines, seenPrices(rows)), rows };
}

/** Lines of which a look has something to write down. */
function toRecord({ lines, changes, rows }: CartChanges): { unseen: LineNow[]; moved: LineNow[] } {
  const changed = new Set(changes.flatMap((one) => (one.kind === "price" ? one.lineId : [])));
  return {
    unseen: lines.filter(({ lineId }) => !rows.has(lineId)),
    moved: lines.filter(({ lineId, quantity, todayCents }) => {
      const row = rows.get(lineId);
      return row && row.quantity !== quantity && todayCents !== null && !changed.has(lineId);
    }),
  };
}

/** Lines whose price in the cart is not today's. */
export function staleLines({ lines }: CartChanges): { lineId: string; unitCents: number }[] {
  return lines.flatMap(({ lineId, unitCents, todayCents }) =>
    todayCents === null || todayCents === unitCents ? [] : { lineId, unitCents: todayCents },
  );
}

/** Whether a look finds all as the one before left it. */
export function isSettled(found: CartChanges): boolean {
  const { unseen, moved } = toRecord(found);
  return unseen.length + moved.length + staleLines(found).length === 0;
}

/**
 * Writes down what is shown: the price of a line that is seen for the first time, as it went into the
 * cart, and another number of boxes at the prices that were seen. A price that changed is written
 * down by `takeLinePrices` alone, once its shopper has taken it.
 */
export async function recordSeen(
  container: MedusaContainer,
  cartId: string,
  found: CartChanges,
): Promise<void> {
  const { unseen, moved } = toRecord(found);
  const module = container.resolve<CheckoutService>(CHECKOUT);
  if (unseen.length > 0) {
    await module.createSeenLines(
      unseen.map((line) => ({
        cart_id: cartId,
        line_id: line.lineId,
        quantity: line.quantity,
        unit_cents: line.unitCents,
        // By a price that is over, nothing is known of other numbers of boxes.
        tiers: asJson(line.unitCents === line.todayCents ? line.tiers : []),
      })),
    );
  }
  for (const line of moved) await writeSeen(module, found.rows, line);
}

/** Writes down that the shopper takes today's price of these lines. */
export async function takeLinePrices(
  container: MedusaContainer,
  cartId: string,
  lines: readonly LineNow[],
  rows: CartChanges["rows"],
): Promise<void> {
  const module = container.resolve<CheckoutService>(CHECKOUT);
  for (const line of lines) {
    if (rows.has(line.lineId)) await writeSeen(module, rows, line);
    else {
      await module.createSeenLines({
        cart_id: cartId,
        line_id: line.lineId,
        quantity: line.quantity,
        unit_cents: line.todayCents ?? line.unitCents,
        tiers: asJson(line.tiers),
      });
    }
  }
}

async function writeSeen(
  module: CheckoutService,
  rows: ReadonlyMap<string, SeenLineRow>,
  line: LineNow,
): Promise<void> {
  const id = rows.get(line.lineId)?.id;
  if (!id) return;
  await module.updateSeenLines({
    id,
    quantity: line.quantity,
    unit_cents: line.todayCents ?? line.unitCents,
    tiers: asJson(line.tiers),
  });
}

/** Medusa types a JSON column as an object; an array is kept as well. */
function asJson(value: LineNow["tiers"]): Record<string, unknown> {
  return value as unknown as Record<string, unknown>;
}

/**
 * A cart becomes an order as its shopper saw it, or not at all. Stock is the business of
 * `assertStockCoversLines`.
 * @throws cart_changed when a price changed or a line is not sold any more
 */
export async function assertNothingChanged(
  container: MedusaContainer,
  cartId: string,
): Promise<void> {
  const found = await readCartChanges(container, cartId);
  if (staleLines(found).length > 0 || found.changes.some(({ kind }) => kind !== "short")) {
    throw notAllowed(
      "cart_changed",
      "Something in the cart changed since it was last looked at. Nothing was ordered: look at the cart again.",
    );
  }
}
