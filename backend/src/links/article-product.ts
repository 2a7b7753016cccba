import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import ArticlesModule from "../modules/articles";

/**
 * Articles and products that stand beside each other, each side in an order of its own. A position
 * that is null keeps the row from showing on that side.
 */
export default defineLink(
  { linkable: ArticlesModule.linkable.article, isList: true },
  { linkable: ProductModule.linkable.product, isList: true },
  {
    database: {
      extraColumns: {
        /** Place of the product beside the article. */
        product_position: { type: "integer", nullable: true },
        /** Place of the article beside the product. */
        article_position: { type: "integer", nullable: true },
      },
    },
  },
);
