import { at } from "./guard.mjs";

const { gates, specs } = at;
const reach = "backend/src/catalog/open-to-all.ts";
const spec = `${specs}/listing.spec.ts`;
const hidden = "tells no draft, nothing without a price and nothing of another channel";

/** What keeps goods that are not for sale out of lists and searches, and lists true. @type {readonly import("./guard.mjs").Guard[]} */
export const catalogGuards = [
  {
    name: "catalog: a list asks for published products only",
    file: reach,
    from: '    status: "published",\n    sales',
    to: "    sales",
    spec,
    tests: [hidden],
  },
  {
    name: "catalog: a list asks for goods of the caller's channels only",
    file: reach,
    from: "    sales_channel_ids: [...salesChannelIds],\n",
    to: "",
    spec,
    tests: [hidden],
  },
  {
    name: "catalog: a list asks for goods with a price only",
    file: reach,
    from: "    sellable: true,\n",
    to: "",
    spec,
    tests: [hidden],
  },
  {
    name: "catalog: a product's own page is of the caller's channels only",
    file: "backend/src/catalog/product-rows.ts",
    from: ".filter((row) => isSoldIn(row, salesChannelIds))",
    to: "",
    spec,
    tests: [hidden],
  },
  {
    name: "catalog: the list of public pages is of the caller's channels only",
    file: "backend/src/addresses/public-pages.ts",
    from: "sold.sales_channel_id = any(:channels) and ",
    to: "",
    spec: `${specs}/addresses.spec.ts`,
    tests: ["lists every public page with the moment it last changed, page by page"],
  },
  {
    name: "catalog: a search asks for published articles only",
    file: reach,
    from: '= { status: "published" };',
    to: "= {};",
    spec: `${specs}/search.spec.ts`,
    tests: ["tells no draft: neither of products nor of articles"],
  },
  {
    name: "catalog: a diameter and a length are one size",
    file: "backend/src/catalog/listing-queries.ts",
    from: "if (diameters.length > 0 && lengths.length > 0) {",
    to: "if (diameters.length > 99 && lengths.length > 0) {",
    spec,
    tests: [
      "takes a diameter and a length as one size, and offers no choice that leads to nothing",
    ],
  },
  {
    name: "catalog: what was counted before a write is told no more after it",
    file: "backend/src/modules/shelf-search/service.ts",
    from: "GREATEST(clock_timestamp(), \"updated_at\" + interval '1 microsecond')",
    to: '"updated_at"',
    spec,
    tests: ["counts anew what was written, from the very write on"],
  },
  {
    name: "catalog: pages that are read from the index wait for it",
    file: "backend/src/workflows/storefront/expire-pages.ts",
    from: "    ).then(() => expire(tags.ofIndex)),",
    to: "    ),\n    expire(tags.ofIndex),",
    spec,
    tests: ["shows a new price before the storefront is told of it, within a second"],
  },
  {
    name: "catalog: the newest stand first",
    file: "backend/src/catalog/listing-queries.ts",
    from: 'newest: { created_ms: "DESC"',
    to: 'newest: { created_ms: "ASC"',
    spec,
    tests: [
      { each: "is sorted by %s from one end to the other, on one page or on many", row: "newest" },
    ],
  },
  {
    name: "catalog: rows of prices and of stock are not handed out",
    file: `${gates}/closed-routes.ts`,
    from: 'disallowed: ["prices", "inventory_items"]',
    to: "disallowed: []",
    spec: `${specs}/attacks-on-the-shelf.spec.ts`,
    tests: ["the rows behind a price and a stock are not read, the price and the stock are"],
  },
];
