import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { catalogListResponse } from "@needlepoint/contracts/catalog";
import type { z } from "zod";
import { sellableProduct } from "../../../catalog/catalog-view";
import { readProductRows } from "../../../catalog/product-rows";

/** `GET /store/catalog`: every published product that has a price. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<z.infer<typeof catalogListResponse>>,
): Promise<void> {
  const rows = await readProductRows(req.scope);
  res.json({
    products: rows.flatMap((row) => {
      const product = sellableProduct(row, new Date());
      return product ? [product.summary] : [];
    }),
  });
}
