import type { MedusaContainer } from "@medusajs/framework/types";
import { FieldError } from "../../api/errors/field-error";
import type { NewItem } from "../../modules/lists/service";
import { readLineOffers } from "../ordering/line-offers";

/**
 * Lines as items of a list, with the name and the price that they have now.
 * @param who the signed-in customer, and the sales channels that may be shown to them
 * @throws unknown_sku at the lines that name nothing on sale
 */
export async function newItems(
  container: MedusaContainer,
  lines: { variantId: string; quantity: number }[],
  who: { callerId: string; salesChannelIds: readonly string[] },
): Promise<NewItem[]> {
  if (lines.length === 0) return [];
  const asked = lines.map(({ variantId, quantity }) => ({ ref: variantId, quantity }));
  const { offers } = await readLineOffers(container, { lines: asked }, who);
  const unknown = offers.flatMap(({ variant }, i) => (variant ? [] : [i]));
  if (unknown.length > 0) {
    throw new FieldError(
      "unknown_sku",
      Object.fromEntries(
        unknown.map((i) => [`lines.${i}.variantId`, "This item is not sold any more."]),
      ),
    );
  }
  return offers.flatMap(({ variant, quantity, unitCents }): NewItem[] =>
    variant
      ? [
          {
            variant_id: variant.id,
            sku: variant.sku,
            title: [variant.title, variant.variantTitle].filter(Boolean).join(", "),
            quantity,
            was_cents: unitCents,
          },
        ]
      : [],
  );
}
