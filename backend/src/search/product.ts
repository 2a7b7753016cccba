import { defineSearchIndex, graphSeed, search } from "@medusajs/framework/utils";
import { productDocument } from "../catalog/product-document";
import { indexedFields, indexedRow } from "../catalog/product-rows";

const fields = search.define({
  id: search.keyword().filterable().sortable(),
  handle: search.keyword().filterable().sortable(),
  title: search.text().searchable({ weight: 3 }),
  thumbnail: search.keyword(),
  // These three are what keeps drafts, other channels' goods and unpriced goods from being told.
  status: search.keyword().filterable(),
  sales_channel_ids: search.keyword().array().filterable(),
  sellable: search.boolean().filterable(),
  kind: search.keyword().filterable(),
  tokens: search.keyword().array().filterable().facetable(),
  sizes: search.keyword().array().filterable().facetable(),
  skus: search.keyword().array().searchable({ weight: 3 }).filterable(),
  price_cents: search
    .integer()
    .filterable()
    .sortable()
    .facetable({ types: ["stats"] }),
  diameter_mm: search.float().sortable(),
  length_mm: search.float().sortable(),
  position: search.integer().sortable(),
  created_ms: search.float().sortable(),
  name: search.keyword().sortable(),
  category: search.text().searchable({ weight: 2 }),
  synonyms: search.text().searchable({ weight: 2 }),
  subtitle: search.text().searchable({ weight: 1.5 }),
  words: search.text().searchable(),
});

/**
 * The catalog as listing and search read it. It names no events: what changes it is told by
 * `workflows/storefront`, which brings it up to date before pages are made anew.
 */
export default defineSearchIndex({
  name: "product",
  entity: "product",
  fields,
  seed: graphSeed({
    fields: indexedFields,
    batch_size: 50,
    transform: (rows) => rows.map((row) => productDocument(indexedRow.parse(row), new Date())),
  }),
});
