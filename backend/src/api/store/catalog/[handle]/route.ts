import type { MedusaRequest, MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import type { catalogProductResponse } from "@needlepoint/contracts/catalog";
import type { z } from "zod";
import { boxLimitsOf } from "../../../../catalog/box-limits";
import { sellableProduct } from "../../../../catalog/catalog-view";
import { photosOf } from "../../../../catalog/photos-of";
import { readProductRows } from "../../../../catalog/product-rows";
import {
  type ArticleRow,
  articleCardOf,
  articleIdsBeside,
  readArticleRows,
} from "../../../../learning/article-rows";

/** `GET /store/catalog/:handle`: a product with its sizes, tiers, stock and articles, or 404. */
export async function GET(
  req: MedusaStoreRequest,
  res: MedusaResponse<z.infer<typeof catalogProductResponse>>,
): Promise<void> {
  const [row] = await readProductRows(
    req.scope,
    { handle: req.params.handle ?? "" },
    req.publishable_key_context.sales_channel_ids,
  );
  const product = row ? sellableProduct(row, new Date()) : null;
  if (!row || !product) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such product.", "not_found");
  }
  const articles = await articlesBeside(req, row.id);
  res.json({
    product: {
      ...product.summary,
      description: row.description ?? "",
      highlights: row.product_sheet?.highlights ?? [],
      specRows: row.product_sheet?.spec_rows ?? [],
      variants: product.variants,
      articles: articles.map(articleCardOf),
      questions: articles.flatMap((article) =>
        article.questions.map(({ question, anchor }) => ({
          question,
          slug: article.slug,
          anchor,
        })),
      ),
      boxes: boxLimitsOf(row.product_sheet),
      photos: photosOf(row),
    },
  });
}

async function articlesBeside(req: MedusaRequest, productId: string): Promise<ArticleRow[]> {
  const ids = await articleIdsBeside(req.scope, productId);
  if (ids.length === 0) return [];
  const rows = await readArticleRows(req.scope, { id: ids });
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}
