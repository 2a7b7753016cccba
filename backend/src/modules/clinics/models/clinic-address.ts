import { model } from "@medusajs/framework/utils";

/** Where a clinic's purchasers may have goods shipped on a colleague's license. */
const ClinicAddress = model
  .define("clinic_address", {
    id: model.id({ prefix: "caddr" }).primaryKey(),
    clinic_id: model.text(),
    line1: model.text(),
    line2: model.text(),
    city: model.text(),
    /** Two letters. */
    state: model.text(),
    zip: model.text(),
    /** The address in its compared form, from `ship-to-key.ts`. */
    key: model.text(),
    added_by: model.text(),
    removed_at: model.dateTime().nullable(),
    removed_by: model.text().nullable(),
  })
  .indexes([{ on: ["clinic_id", "key"], unique: true, where: "removed_at IS NULL" }]);

export default ClinicAddress;
