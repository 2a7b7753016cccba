import { notAllowed } from "../../workflows/licensure/refusal";
import { readStaff } from "../../workflows/staff/members";
import { type GateRequest, pathId } from "../gates/gate";

/**
 * Keeps the last owner from being deleted.
 * @throws last_owner
 */
export async function keepAnOwner(req: GateRequest): Promise<void> {
  const owners = (await readStaff(req.scope)).filter(({ role }) => role === "owner");
  if (owners.length === 1 && owners[0]?.userId === pathId(req)) {
    throw notAllowed("last_owner", "A store needs an owner. Make somebody else one first.");
  }
}
