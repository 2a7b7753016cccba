import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { invitationForm } from "@needlepoint/contracts/clinics";
import { readClinic } from "../../../../../workflows/clinics/clinic-view";
import { inviteMemberWorkflow } from "../../../../../workflows/clinics/invite-member";
import { requireManager } from "../../../../gates/clinic-member";
import { readForm, refusedForm } from "../../../../gates/form";
import { causeOf } from "../../../../gates/gate";

/** `POST /store/clinics/:id/invitations`: a manager invites somebody by mail. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const manager = await requireManager(req);
  const form = readForm(() => invitationForm.parse(req.body ?? {}));
  if (form.manager && form.role !== "practitioner") {
    throw refusedForm({ manager: "Only a practitioner can manage the clinic." });
  }
  await inviteMemberWorkflow(req.scope).run({
    input: {
      clinicId: manager.clinic_id,
      invitedBy: manager.customer_id,
      invitation: form,
      cause: causeOf(req),
    },
  });
  res.status(201).json({ clinic: await readClinic(req.scope, manager) });
}
