import { z } from "@medusajs/framework/zod";
import { dollarAmount } from "../cents";

const stockLevel = z.object({
  location_id: z.string(),
  stocked_quantity: z.number(),
  reserved_quantity: z.number(),
});

/** The parts of the snapshot `completeCart` hands to its `validate` hook that our checks read. */
export const cartAtCompletion = z.object({
  id: z.string(),
  completed_at: z.unknown(),
  customer_id: z.string().nullish(),
  currency_code: z.string(),
  total: dollarAmount,
  items: z.array(
    z.object({
      variant_id: z.string().nullish(),
      quantity: z.number(),
      variant: z
        .object({
          manage_inventory: z.boolean().nullish(),
          allow_backorder: z.boolean().nullish(),
          inventory_items: z
            .array(
              z.object({
                inventory_item_id: z.string(),
                required_quantity: z.number(),
                inventory: z.object({ location_levels: z.array(stockLevel).nullish() }).nullish(),
              }),
            )
            .nullish(),
        })
        .nullish(),
    }),
  ),
  payment_collection: z
    .object({
      payment_sessions: z
        .array(z.object({ amount: dollarAmount, currency_code: z.string(), status: z.string() }))
        .nullish(),
    })
    .nullish(),
});
export type CartAtCompletion = z.infer<typeof cartAtCompletion>;
