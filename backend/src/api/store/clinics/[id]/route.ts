import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readClinic } from "../../../../workflows/clinics/clinic-view";
import { requireMember } from "../../../gates/clinic-member";

/** `GET /store/clinics/:id`: to its members. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const member = await requireMember(req);
  res.json({ clinic: await readClinic(req.scope, member) });
}
