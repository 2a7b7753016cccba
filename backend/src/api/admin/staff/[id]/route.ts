import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setStaffRoleBody } from "@needlepoint/contracts/staff";
import { setStaffRoleWorkflow } from "../../../../workflows/staff/set-staff-role";
import { readForm } from "../../../gates/form";
import { causeOf, pathId } from "../../../gates/gate";

/** `POST /admin/staff/:id`: gives the user of that id a role, or takes it away. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => setStaffRoleBody.parse(req.body ?? {}));
  const { result } = await setStaffRoleWorkflow(req.scope).run({
    input: { userId: pathId(req), role: form.role, cause: causeOf(req) },
  });
  res.json({ member: result });
}
