import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { movedKind } from "@needlepoint/contracts/moved";
import { type PageList, pageListQuery, pagesOfOneCall } from "@needlepoint/contracts/page-list";
import { readPublicPages } from "../../../../addresses/public-pages";
import { readForm } from "../../../gates/form";

/** `GET /store/pages/:kind?page=`: addresses of all public pages of a kind, some thousands a page. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse<PageList>): Promise<void> {
  const kind = movedKind.safeParse(req.params.kind);
  if (!kind.success) {
    const words = "There are product and article pages.";
    throw new MedusaError(MedusaError.Types.NOT_FOUND, words, "not_found");
  }
  const { page } = readForm(() => pageListQuery.parse({ page: req.query.page }));
  const limit = pagesOfOneCall;
  const offset = (page - 1) * limit;
  const channels = req.publishable_key_context.sales_channel_ids;
  res.json(await readPublicPages(req.scope, kind.data, { limit, offset }, channels));
}
