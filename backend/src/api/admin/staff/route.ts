import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readStaff } from "../../../workflows/staff/members";

/** `GET /admin/staff`: every user of the admin with their role. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ staff: await readStaff(req.scope) });
}
