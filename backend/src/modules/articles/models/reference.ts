import { model } from "@medusajs/framework/utils";
import Article from "./article";

/** A source an article cites as `[^key]`. */
const Reference = model
  .define("article_reference", {
    id: model.id({ prefix: "aref" }).primaryKey(),
    key: model.text(),
    position: model.number(),
    authors: model.text(),
    title: model.text(),
    source: model.text(),
    year: model.text(),
    doi: model.text().nullable(),
    url: model.text(),
    article: model.belongsTo(() => Article, { mappedBy: "references" }),
  })
  .indexes([{ on: ["article_id", "key"], unique: true }]);

export default Reference;
