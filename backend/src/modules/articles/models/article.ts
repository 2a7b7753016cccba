import { model } from "@medusajs/framework/utils";
import Reference from "./reference";

/** An article of the learning pages. Dates are calendar dates, YYYY-MM-DD. */
const Article = model
  .define("article", {
    id: model.id({ prefix: "art" }).primaryKey(),
    slug: model.text().unique(),
    status: model.enum(["draft", "published"]).default("draft"),
    title: model.text(),
    dek: model.text(),
    topic: model.text(),
    summary: model.text(),
    /** The desk or person that wrote it. */
    author: model.text(),
    body: model.text(),
    reading_minutes: model.number(),
    published_on: model.text(),
    updated_on: model.text(),
    sources_checked_on: model.text(),
    /** Set only after a named reviewer has marked the article. */
    reviewer_name: model.text().nullable(),
    reviewer_credentials: model.text().nullable(),
    reviewed_on: model.text().nullable(),
    /** Questions the article answers: `{ question, anchor }`. */
    questions: model.json(),
    references: model.hasMany(() => Reference, { mappedBy: "article" }),
  })
  .cascades({ delete: ["references"] })
  .indexes([{ on: ["status", "published_on"] }]);

export default Article;
