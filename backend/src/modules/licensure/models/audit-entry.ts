import { model } from "@medusajs/framework/utils";

/**
 * The audit log: append-only by trigger, each entry hashed over itself and the hash before it.
 * Ids and codes only; a person can be erased without breaking the chain.
 */
const AuditEntry = model
  .define("license_audit", {
    id: model.id({ prefix: "laud" }).primaryKey(),
    seq: model.number(),
    /** ISO 8601 as hashed; text, so that no driver rounds what the hash covers. */
    at: model.text(),
    actor: model.text(),
    action: model.text(),
    subject_type: model.text(),
    subject_id: model.text(),
    details: model.json(),
    request_id: model.text().nullable(),
    prev_hash: model.text(),
    hash: model.text(),
  })
  .indexes([{ on: ["seq"], unique: true }, { on: ["subject_type", "subject_id"] }]);

export default AuditEntry;
