import { model } from "@medusajs/framework/utils";

/**
 * One answer of `decide()`, kept for good: ids and codes only, no name and no number.
 * Append-only; triggers of the migration refuse UPDATE, DELETE and TRUNCATE.
 */
const Decision = model
  .define("license_decision", {
    id: model.id({ prefix: "ldec" }).primaryKey(),
    /** Counts up in the order of writing; the newest decision of a subject is the one that holds. */
    seq: model.number(),
    cart_id: model.text().nullable(),
    /** Null while the order does not exist: the decision of a checkout is written before its order. */
    order_id: model.text().nullable(),
    /** Who buys. */
    customer_id: model.text().nullable(),
    /** On whose license, where it is a colleague's in a clinic; null where it is the buyer's own. */
    practitioner_id: model.text().nullable(),
    outcome: model.enum(["clear", "ask", "hold", "refuse"]),
    inputs: model.json(),
    /** Reason codes of `decide()`. */
    reasons: model.array(),
    /** What the buyer was told: reasons in words and the rule with its source, as of that moment. */
    told: model.json(),
    rule_id: model.text().nullable(),
    rules_version: model.text(),
    credential_id: model.text().nullable(),
    /** The reviewer's finding that settled it, if one did. */
    determination_id: model.text().nullable(),
    /** Who caused it: `customer:…`, `user:…` or `system:…`. */
    actor: model.text(),
    decided_at: model.dateTime(),
  })
  .indexes([
    { on: ["seq"], unique: true },
    { on: ["cart_id", "seq"] },
    { on: ["order_id", "seq"] },
    { on: ["customer_id"] },
    { on: ["practitioner_id"] },
    // What a license that is taken back had cleared.
    { on: ["credential_id"] },
  ]);

export default Decision;
