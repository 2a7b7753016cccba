import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import ArticlesModule from "../modules/articles";

/** Which products stand beside an article; `position` keeps the author's order. */
export default defineLink(
  { linkable: ArticlesModule.linkable.article, isList: true },
  { linkable: ProductModule.linkable.product, isList: true },
  { database: { extraColumns: { position: { type: "integer", defaultValue: "0" } } } },
);
