import { model } from "@medusajs/framework/utils";

/**
 * An address that wants one mail when a size is back. It waits until `told_at`; a told one is kept
 * for as long as the link of its mail works, and then erased.
 */
const RestockRequest = model
  .define("restock_request", {
    id: model.id({ prefix: "restock" }).primaryKey(),
    /** Lower case. */
    email: model.text(),
    variant_id: model.text(),
    /** Who was signed in when they asked; a visitor has no account. */
    customer_id: model.text().nullable(),
    /** When a process last took it to write the mail: nobody else does for some minutes. */
    claimed_at: model.dateTime().nullable(),
    /** How often it was taken. */
    attempts: model.number().default(0),
    told_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["email", "variant_id"], unique: true, where: "told_at IS NULL" },
    { on: ["variant_id"], where: "told_at IS NULL" },
    { on: ["customer_id"] },
  ]);

export default RestockRequest;
