import { model } from "@medusajs/framework/utils";

/**
 * A shop's own edit of a practice rule: a whole rule, from a day on. Append-only by trigger; an edit
 * of an edit is one more row.
 */
const PracticeRuleAmendment = model
  .define("practice_rule_amendment", {
    id: model.id({ prefix: "pramend" }).primaryKey(),
    /** Counts up in the order of recording, which is the order in which they apply. */
    seq: model.number(),
    jurisdiction: model.text(),
    profession: model.text(),
    effective_from: model.text(),
    /** The rule as `amendedRule()` made it. */
    rule: model.json(),
    recorded_at: model.dateTime(),
    recorded_by: model.text(),
  })
  .indexes([{ on: ["seq"], unique: true }, { on: ["jurisdiction", "profession"] }]);

export default PracticeRuleAmendment;
