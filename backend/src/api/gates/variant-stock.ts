import type { MiddlewareRoute } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { readRestricted } from "../../workflows/licensure/facts";
import { notAllowed } from "../../workflows/licensure/refusal";
import { type GateRequest, gated, pathId } from "./gate";

const soldAs = z.object({ variant_id: z.string() });
const one = z.object({ inventory_item_id: z.string() });
const many = z.object({
  create: z.array(z.object({ variant_id: z.string(), inventory_item_id: z.string() })),
});

/**
 * Boxes that need a license as one variant need it as every other: a size of gloves that draws on the
 * stock of a needle, alone or as part of a set, would sell the needle to anyone.
 * @throws restricted_stock
 */
async function assertSameClass(
  req: GateRequest,
  variantId: string,
  inventoryItemId: string,
): Promise<void> {
  const takesLicense = await readRestricted(req.scope, [variantId]);
  if (takesLicense.length > 0) return;
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant_inventory_item",
    fields: ["variant_id"],
    filters: { inventory_item_id: inventoryItemId },
  });
  const others = data.map((raw) => soldAs.parse(raw).variant_id);
  if ((await readRestricted(req.scope, others)).length === 0) return;
  throw notAllowed(
    "restricted_stock",
    "This stock is a prescription device. It cannot be sold as an item that needs no license.",
  );
}

export const variantStockRoutes: MiddlewareRoute[] = [
  {
    matcher: "/admin/products/:id/variants/:variant_id/inventory-items",
    methods: ["POST"],
    middlewares: [
      gated(async (req) => {
        const body = one.safeParse(req.body);
        if (!body.success) return;
        await assertSameClass(req, pathId(req, "variant_id"), body.data.inventory_item_id);
      }),
    ],
  },
  {
    matcher: "/admin/products/:id/variants/inventory-items/batch",
    methods: ["POST"],
    middlewares: [
      gated(async (req) => {
        const body = many.safeParse(req.body);
        if (!body.success) return;
        for (const { variant_id, inventory_item_id } of body.data.create) {
          await assertSameClass(req, variant_id, inventory_item_id);
        }
      }),
    ],
  },
];
