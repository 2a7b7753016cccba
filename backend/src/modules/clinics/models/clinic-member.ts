import { model } from "@medusajs/framework/utils";

/**
 * A customer in a clinic. A practitioner says of themselves that they hold a license; whether they
 * do is for licensing to know. Who left stays as a row with an end, for the orders that name them.
 */
const ClinicMember = model
  .define("clinic_member", {
    id: model.id({ prefix: "cmem" }).primaryKey(),
    clinic_id: model.text(),
    customer_id: model.text(),
    role: model.enum(["practitioner", "purchaser"]),
    /** May invite, remove and change addresses; practitioners only. */
    manager: model.boolean().default(false),
    joined_at: model.dateTime(),
    removed_at: model.dateTime().nullable(),
    /** Customer who removed them. */
    removed_by: model.text().nullable(),
  })
  .indexes([
    { on: ["clinic_id", "customer_id"], unique: true, where: "removed_at IS NULL" },
    { on: ["customer_id"], where: "removed_at IS NULL" },
  ]);

export default ClinicMember;
