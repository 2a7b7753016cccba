import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { type StaffMember, staffRole } from "@needlepoint/contracts/staff";
import { STAFF } from "../../modules/staff";
import type StaffService from "../../modules/staff/service";

/** Every user of the admin, oldest first, with the role they hold. */
export async function readStaff(container: MedusaContainer): Promise<StaffMember[]> {
  const [users, roles] = await Promise.all([
    container.resolve(Modules.USER).listUsers({}, { take: null, order: { created_at: "ASC" } }),
    container.resolve<StaffService>(STAFF).listStaffRoles({}, { take: null }),
  ]);
  const roleOf = new Map(roles.map(({ user_id, role }) => [user_id, staffRole.parse(role)]));
  return users.map((user) => ({
    userId: user.id,
    email: user.email,
    name: [user.first_name, user.last_name].filter(Boolean).join(" "),
    role: roleOf.get(user.id) ?? null,
  }));
}
