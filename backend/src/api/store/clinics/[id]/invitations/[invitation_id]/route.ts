import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { CLINICS } from "../../../../../../modules/clinics";
import type ClinicsService from "../../../../../../modules/clinics/service";
import { readClinic } from "../../../../../../workflows/clinics/clinic-view";
import { withdrawInvitationWorkflow } from "../../../../../../workflows/clinics/withdraw-invitation";
import { notFound } from "../../../../../../workflows/licensure/refusal";
import { requireManager } from "../../../../../gates/clinic-member";
import { causeOf, pathId } from "../../../../../gates/gate";

/** `DELETE /store/clinics/:id/invitations/:invitation_id`: a manager takes it back. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const manager = await requireManager(req);
  const [invitation] = await req.scope.resolve<ClinicsService>(CLINICS).listClinicInvitations(
    {
      id: pathId(req, "invitation_id"),
      clinic_id: manager.clinic_id,
      used_at: null,
      withdrawn_at: null,
    },
    { take: 1 },
  );
  if (!invitation) throw notFound("There is no such invitation.");
  await withdrawInvitationWorkflow(req.scope).run({
    input: { invitation, cause: causeOf(req) },
  });
  res.json({ clinic: await readClinic(req.scope, manager) });
}
