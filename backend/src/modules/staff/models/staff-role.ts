import { model } from "@medusajs/framework/utils";
import { staffRoles } from "@needlepoint/contracts/staff";

/** The role of a user of the admin. A user without a row has none, and gets in nowhere. */
const StaffRole = model.define("staff_role", {
  id: model.id({ prefix: "role" }).primaryKey(),
  user_id: model.text().unique(),
  role: model.enum([...staffRoles]),
});

export default StaffRole;
