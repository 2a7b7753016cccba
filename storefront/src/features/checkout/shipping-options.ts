import "server-only";
import { z } from "zod";
import { type StoreAnswer, storeCall } from "@/lib/store-call";

export interface ShippingOption {
  id: string;
  name: string;
  cents: number;
  /** What kind of shipping it is, where the shop named it: `ground`. */
  code: string | null;
}

const stockOptions = z.object({
  shipping_options: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      amount: z.number().nullish(),
      insufficient_inventory: z.boolean().nullish(),
      type: z.object({ code: z.string() }).nullish(),
    }),
  ),
});

/** Shipping options that the cart may choose from, cheapest first. Medusa's amounts are dollars. */
export async function listShippingOptions(
  cartId: string,
  token: string | null,
): Promise<StoreAnswer<ShippingOption[]>> {
  const answer = await storeCall(`/store/shipping-options?cart_id=${encodeURIComponent(cartId)}`, {
    token,
    answer: stockOptions,
  });
  if (!answer.ok) return answer;
  const options = answer.data.shipping_options
    .map(({ id, name, amount, type }) => ({
      id,
      name,
      cents: Math.round((amount ?? 0) * 100),
      code: type?.code ?? null,
    }))
    .sort((a, b) => a.cents - b.cents);
  return { ok: true, data: options };
}
