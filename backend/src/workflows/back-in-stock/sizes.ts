import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { sizePath } from "@needlepoint/needles/size-code";
import { boxesLeft, tiersOf } from "../../catalog/catalog-view";
import { isOpen, openFields, openProduct } from "../../catalog/open-to-all";
import { variantFields, variantRow } from "../../catalog/product-rows";

const row = variantRow.extend({
  product: openProduct.extend({ title: z.string(), handle: z.string() }).nullish(),
});

/** A size of the shop, as somebody who waits for it is told. */
export type SoldSize = {
  variantId: string;
  productTitle: string;
  title: string;
  sku: string;
  /** Where it stands in the storefront, chosen. */
  path: string;
  /** Whether boxes can be ordered now. */
  isBack: boolean;
};

/**
 * The sizes among these that the shop sells; one that was taken off sale is left out.
 * @param salesChannelIds those of the caller's key; null for the shop itself, whatever the channel
 */
export async function readSoldSizes(
  container: MedusaContainer,
  variantIds: string[],
  salesChannelIds: readonly string[] | null,
): Promise<SoldSize[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: [
      ...variantFields,
      "product.title",
      "product.handle",
      ...openFields.map((field) => `product.${field}`),
    ],
    filters: { id: variantIds },
  });
  return z
    .array(row)
    .parse(data)
    .flatMap((variant): SoldSize[] => {
      const { product } = variant;
      if (product?.status !== "published" || tiersOf(variant).length === 0) return [];
      if (salesChannelIds && !isOpen(product, salesChannelIds)) return [];
      const needle = variant.device_spec?.needle;
      return [
        {
          variantId: variant.id,
          productTitle: product.title,
          title: variant.title ?? "",
          sku: variant.sku ?? "",
          path: needle
            ? sizePath(product.handle, needle.diameterMm, needle.lengthMm)
            : `/products/${product.handle}`,
          isBack: boxesLeft(variant) !== 0,
        },
      ];
    });
}
