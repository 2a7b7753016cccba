import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { CLINICS } from "../../../../../../modules/clinics";
import type ClinicsService from "../../../../../../modules/clinics/service";
import { removeMemberWorkflow } from "../../../../../../workflows/clinics/remove-member";
import { forbidden, notFound } from "../../../../../../workflows/licensure/refusal";
import { requireMember } from "../../../../../gates/clinic-member";
import { causeOf, pathId } from "../../../../../gates/gate";

/** `DELETE /store/clinics/:id/members/:member_id`: a manager removes anyone, everyone may leave. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const caller = await requireMember(req);
  const [member] = await req.scope
    .resolve<ClinicsService>(CLINICS)
    .listClinicMembers(
      { id: pathId(req, "member_id"), clinic_id: caller.clinic_id, removed_at: null },
      { take: 1 },
    );
  if (!member) throw notFound("There is no such member.");
  if (!caller.manager && member.id !== caller.id) {
    throw forbidden("not_clinic_manager", "Only a manager of the clinic can do this.");
  }
  await removeMemberWorkflow(req.scope).run({
    input: { member, by: caller.customer_id, cause: causeOf(req) },
  });
  res.json({ id: member.id, removed: true });
}
