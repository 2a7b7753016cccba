import { model } from "@medusajs/framework/utils";

/**
 * A reviewer's finding on a question the rules leave open, for one customer. It ends by its date or
 * by being withdrawn; it is never edited.
 */
const Determination = model
  .define("determination", {
    id: model.id({ prefix: "ldet" }).primaryKey(),
    customer_id: model.text(),
    profession: model.text(),
    jurisdiction: model.text(),
    restriction_class: model.enum(["rx-needle", "rx-other"]),
    finding: model.enum(["clear", "refuse"]),
    /** What the reviewer rests it on: a letter of the board, a statute. */
    source: model.text(),
    /** Calendar date (YYYY-MM-DD), good through that day; a year off at most. */
    expires_on: model.text(),
    reviewer_id: model.text(),
    recorded_at: model.dateTime(),
    withdrawn_at: model.dateTime().nullable(),
    withdrawn_by: model.text().nullable(),
  })
  .indexes([{ on: ["customer_id"] }]);

export default Determination;
