import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { type Suggestions, suggestionsQuery } from "@needlepoint/contracts/search";
import { find } from "../../../finding/find";
import { readingOf } from "../../../finding/reading-of";
import { readForm } from "../../gates/form";

const wanted = { offers: 5, products: 5, skip: 0, articles: 3 };
const QUESTIONS = 2;

/** `GET /store/suggestions?q=0.20x30`: the few things that were most likely meant. */
export async function GET(
  req: MedusaStoreRequest,
  res: MedusaResponse<Suggestions>,
): Promise<void> {
  const { q } = readForm(() => suggestionsQuery.parse(req.query));
  const channels = req.publishable_key_context.sales_channel_ids;
  const found = await find(req.scope, q, channels, wanted);
  res.json({
    reading: readingOf(found),
    offers: found.offers,
    nearest: found.nearest,
    products: found.products.map(({ card }) => ({
      handle: card.handle,
      title: card.title,
      category: card.category.title,
      fromUnitCents: card.fromUnitCents,
      inStock: card.inStock,
    })),
    articles: found.articles.map(({ card: { slug, title, topic } }) => ({ slug, title, topic })),
    questions: found.questions.slice(0, QUESTIONS),
  });
}
