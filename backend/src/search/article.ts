import { defineSearchIndex, graphSeed, search } from "@medusajs/framework/utils";
import { articleDocument } from "../learning/article-document";
import { indexedArticle } from "../learning/article-rows";

const fields = search.define({
  id: search.keyword().filterable(),
  title: search.text().searchable({ weight: 3 }),
  // Asked for by everyone who reads this index for the shop: drafts are in it too.
  status: search.keyword().filterable(),
  topic: search.text().searchable({ weight: 2 }),
  questions: search.text().array().searchable({ weight: 2 }),
  dek: search.text().searchable({ weight: 1.5 }),
  synonyms: search.text().searchable({ weight: 1.5 }),
  body: search.text().searchable().retrievable(false),
});

/** The articles as search reads them; kept up to date as the index of products is. */
export default defineSearchIndex({
  name: "article",
  entity: "article",
  fields,
  seed: graphSeed({
    fields: ["*"],
    batch_size: 50,
    transform: (rows) => rows.map((row) => articleDocument(indexedArticle.parse(row))),
  }),
});
