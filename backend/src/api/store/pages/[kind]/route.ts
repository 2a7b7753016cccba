import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { movedKind } from "@needlepoint/contracts/moved";
import { type PageList, pageListQuery } from "@needlepoint/contracts/page-list";
import { readPublicPages } from "../../../../addresses/public-pages";
import { readForm } from "../../../gates/form";

/** `GET /store/pages/:kind?limit=&offset=`: addresses of all public pages of a kind. */
export async function GET(req: MedusaRequest, res: MedusaResponse<PageList>): Promise<void> {
  const kind = movedKind.safeParse(req.params.kind);
  if (!kind.success) {
    const words = "There are product and article pages.";
    throw new MedusaError(MedusaError.Types.NOT_FOUND, words, "not_found");
  }
  const { limit, offset } = req.query;
  const page = readForm(() => pageListQuery.parse({ limit, offset }));
  res.json(await readPublicPages(req.scope, kind.data, page));
}
