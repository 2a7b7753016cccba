import { model } from "@medusajs/framework/utils";

/**
 * A practitioner lets a purchaser buy on their license, for the clinic's addresses. It counts only
 * while both are members in these roles; an ended one never opens again, a new one is given.
 */
const ClinicMandate = model
  .define("clinic_mandate", {
    id: model.id({ prefix: "cman" }).primaryKey(),
    clinic_id: model.text(),
    /** Customers, not memberships: an order names people. */
    practitioner_id: model.text(),
    purchaser_id: model.text(),
    granted_at: model.dateTime(),
    ended_at: model.dateTime().nullable(),
    ended_by: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_clinic_mandate_open_pair_unique",
      on: ["clinic_id", "practitioner_id", "purchaser_id"],
      unique: true,
      where: "ended_at IS NULL",
    },
    { on: ["purchaser_id"], where: "ended_at IS NULL" },
    { on: ["practitioner_id"], where: "ended_at IS NULL" },
  ]);

export default ClinicMandate;
