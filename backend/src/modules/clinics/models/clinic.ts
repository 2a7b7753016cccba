import { model } from "@medusajs/framework/utils";

/** A practice whose members buy for common addresses. */
const Clinic = model.define("clinic", {
  id: model.id({ prefix: "clin" }).primaryKey(),
  name: model.text(),
  /** Customer who made it. */
  created_by: model.text(),
});

export default Clinic;
