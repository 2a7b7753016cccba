import type { MedusaContainer } from "@medusajs/framework/types";
import { readStaff } from "./members";
import { setStaffRoleWorkflow } from "./set-staff-role";

/**
 * Makes the oldest user the owner when a store has users and no owner: the one moment in which
 * nobody could give a role to anyone. Done by a command alone, never by a request.
 * @returns the e-mail of the new owner; null when there was one, or there is no user yet
 */
export async function makeFirstOwner(container: MedusaContainer): Promise<string | null> {
  const staff = await readStaff(container);
  const [oldest] = staff;
  if (!oldest || staff.some(({ role }) => role === "owner")) return null;
  await setStaffRoleWorkflow(container).run({
    input: { userId: oldest.userId, role: "owner", cause: { actor: "system:first-owner" } },
  });
  return oldest.email;
}
