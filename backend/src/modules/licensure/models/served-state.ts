import { model } from "@medusajs/framework/utils";

/**
 * Whether the shop ships restricted goods to a jurisdiction: the seller's own choice or license,
 * apart from what practice law says. No row means the default of the settings file.
 */
const ServedState = model
  .define("served_state", {
    id: model.id({ prefix: "sstate" }).primaryKey(),
    jurisdiction: model.text(),
    served: model.boolean(),
    note: model.text().nullable(),
    changed_at: model.dateTime(),
    changed_by: model.text(),
  })
  .indexes([{ on: ["jurisdiction"], unique: true }]);

export default ServedState;
