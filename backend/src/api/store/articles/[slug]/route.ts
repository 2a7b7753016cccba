import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { articleResponse } from "@needlepoint/contracts/articles";
import type { CatalogSummary } from "@needlepoint/contracts/catalog";
import type { z } from "zod";
import { sellableProduct } from "../../../../catalog/catalog-view";
import { readProductRows } from "../../../../catalog/product-rows";
import {
  type ArticleRow,
  articleCardOf,
  productIdsBeside,
  readArticleRows,
  readReferenceRows,
} from "../../../../learning/article-rows";

/** `GET /store/articles/:slug`: an article with its sources and the products beside it, or 404. */
export async function GET(
  req: MedusaStoreRequest,
  res: MedusaResponse<z.infer<typeof articleResponse>>,
): Promise<void> {
  const [row] = await readArticleRows(req.scope, { slug: req.params.slug ?? "" });
  if (!row) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such article.", "not_found");
  }
  const [references, products] = await Promise.all([
    readReferenceRows(req.scope, row.id),
    productsBeside(req, row),
  ]);
  res.json({
    article: {
      ...articleCardOf(row),
      summary: row.summary,
      author: row.author,
      updatedOn: row.updated_on,
      reviewedBy: reviewOf(row),
      body: row.body,
      references: references.map(({ position: _position, doi, ...reference }) => ({
        ...reference,
        doi: doi ?? null,
      })),
      questions: row.questions,
      products,
    },
  });
}

function reviewOf(row: ArticleRow) {
  if (!row.reviewer_name || !row.reviewer_credentials || !row.reviewed_on) return null;
  return { name: row.reviewer_name, credentials: row.reviewer_credentials, on: row.reviewed_on };
}

async function productsBeside(
  req: MedusaStoreRequest,
  article: ArticleRow,
): Promise<CatalogSummary[]> {
  const ids = await productIdsBeside(req.scope, article.id);
  if (ids.length === 0) return [];
  const rows = await readProductRows(
    req.scope,
    { id: ids },
    req.publishable_key_context.sales_channel_ids,
  );
  return rows
    .flatMap((row) => sellableProduct(row, new Date())?.summary ?? [])
    .sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
