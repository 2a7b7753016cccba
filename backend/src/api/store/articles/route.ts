import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { articleListResponse } from "@needlepoint/contracts/articles";
import type { z } from "zod";
import { articleCardOf, readArticleRows } from "../../../learning/article-rows";

/** `GET /store/articles`: published articles, newest first. */
export async function GET(
  req: MedusaRequest,
  res: MedusaResponse<z.infer<typeof articleListResponse>>,
): Promise<void> {
  const rows = await readArticleRows(req.scope);
  res.json({ articles: rows.map(articleCardOf) });
}
