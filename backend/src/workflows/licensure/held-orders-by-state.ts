import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { readHeldOrderIds } from "./held-orders";
import { readShipTo } from "./subject";

const row = z.object({ id: z.string(), display_id: z.int(), shipping_address: z.unknown() });

/** Held orders that ship to a jurisdiction, whoever placed them. Oldest first. */
export async function readHeldOrdersTo(
  container: MedusaContainer,
  jurisdiction: string,
): Promise<{ id: string; displayId: number }[]> {
  const holds = await container
    .resolve<LicensureService>(LICENSURE)
    .listOrderHolds({ kind: "license", closed_at: null }, { take: null, select: ["customer_id"] });
  const ids = await readHeldOrderIds(container, [...new Set(holds.map((h) => h.customer_id))]);
  if (ids.length === 0) return [];
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "shipping_address.*"],
    filters: { id: ids },
  });
  const there = new Map(
    data
      .map((raw) => row.parse(raw))
      .filter((order) => readShipTo(order.shipping_address)?.state === jurisdiction)
      .map((order) => [order.id, order.display_id]),
  );
  return ids.flatMap((id) => {
    const displayId = there.get(id);
    return displayId === undefined ? [] : [{ id, displayId }];
  });
}
