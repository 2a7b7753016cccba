import { Modules } from "@medusajs/framework/utils";
import { type StaffRole, staffRoleLabel } from "@needlepoint/contracts/staff";
import { env } from "../../env";
import { STAFF } from "../../modules/staff";
import type StaffService from "../../modules/staff/service";
import { forbidden } from "../../workflows/licensure/refusal";
import type { GateRequest } from "../gates/gate";
import { staffTable } from "./role-table";

/**
 * Lets a caller of the admin do what their role may, and nothing else.
 * A secret API key acts as the person who made it, as long as that person holds their role, and
 * never where a person has to act.
 * @throws route_closed, role_required, mfa_required
 */
export async function requireRole(req: GateRequest): Promise<void> {
  const path = req.originalUrl.split("?", 1)[0] ?? "/";
  const rule = staffTable.find(req.method, path);
  if (!rule) throw forbidden("route_closed", "This route has no line in the table of staff roles.");
  if (rule.roles === "anyone") return;
  if (rule.roles === "nobody") {
    throw forbidden("route_closed", "This route is closed in this store.");
  }
  const context = req.auth_context;
  if (context?.actor_type === "api-key" && rule.peopleOnly) {
    throw forbidden("role_required", "A person has to do this; an API key cannot.");
  }
  if (env.staffMfa === "required" && !rule.beforeMfa) assertSecondFactor(context);
  const role = await roleOfCaller(req);
  if (role === "owner" || (role !== null && rule.roles.some((allowed) => allowed === role))) return;
  throw forbidden(
    "role_required",
    role === null
      ? "You have no role in this store yet. Ask an owner to give you one."
      : `Your role, ${staffRoleLabel[role].toLowerCase()}, cannot do this. Ask an owner.`,
  );
}

/**
 * A key has no second factor; whoever made it had one.
 * @throws mfa_required
 */
function assertSecondFactor(context: GateRequest["auth_context"]): void {
  if (context?.actor_type !== "user") return;
  if (context.mfa_enabled && context.mfa_challenge_completed_at) return;
  throw forbidden(
    "mfa_required",
    "This store asks staff for a second factor. Set one up under Profile, then sign in again.",
  );
}

/** The role a caller acts under; that of its maker for a secret key. Null for one without a role. */
export async function roleOfCaller(req: GateRequest): Promise<StaffRole | null> {
  const context = req.auth_context;
  if (!context?.actor_id) return null;
  const staff = req.scope.resolve<StaffService>(STAFF);
  if (context.actor_type === "user") return staff.roleOf(context.actor_id);
  if (context.actor_type !== "api-key") return null;
  const [key] = await req.scope
    .resolve(Modules.API_KEY)
    .listApiKeys({ id: [context.actor_id] }, { take: 1 });
  if (!key?.created_by) return null;
  // A user who was deleted keeps no power through a key they left behind.
  const [maker] = await req.scope
    .resolve(Modules.USER)
    .listUsers({ id: [key.created_by] }, { take: 1 });
  return maker ? staff.roleOf(maker.id) : null;
}
