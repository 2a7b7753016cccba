import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { type CatalogList, catalogQuery } from "@needlepoint/contracts/catalog";
import { readListing } from "../../../catalog/read-listing";
import { readForm } from "../../gates/form";

/**
 * `GET /store/catalog`: a page of the published products that have a price, from the search index,
 * with how many each choice of each filter would leave.
 */
export async function GET(
  req: MedusaStoreRequest,
  res: MedusaResponse<CatalogList>,
): Promise<void> {
  const query = readForm(() => catalogQuery.parse(req.query));
  res.json(await readListing(req.scope, query, req.publishable_key_context.sales_channel_ids));
}
