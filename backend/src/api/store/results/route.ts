import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { type Results, resultsAPage, resultsQuery } from "@needlepoint/contracts/search";
import { find } from "../../../finding/find";
import { readingOf } from "../../../finding/reading-of";
import { readForm } from "../../gates/form";

const OFFERS = 24;
const ARTICLES = 12;
const QUESTIONS = 5;

/** `GET /store/results?q=sharps&page=2`: products and articles together, for one question. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse<Results>): Promise<void> {
  const { q, page } = readForm(() => resultsQuery.parse(req.query));
  const found = await find(req.scope, q, req.publishable_key_context.sales_channel_ids, {
    offers: OFFERS,
    products: resultsAPage,
    skip: (page - 1) * resultsAPage,
    articles: ARTICLES,
  });
  res.json({
    reading: readingOf(found),
    offers: found.offers,
    nearest: found.nearest,
    products: found.products.map(({ card }) => card),
    total: found.total,
    page,
    pages: Math.ceil(found.total / resultsAPage),
    articles: found.articles.map(({ card }) => card),
    questions: found.questions.slice(0, QUESTIONS),
    loose: found.loose,
  });
}
