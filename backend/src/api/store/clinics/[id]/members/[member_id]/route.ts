import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { memberChangeForm } from "@needlepoint/contracts/clinics";
import { CLINICS } from "../../../../../../modules/clinics";
import type ClinicsService from "../../../../../../modules/clinics/service";
import type { MemberRow } from "../../../../../../modules/clinics/service";
import { changeMemberWorkflow } from "../../../../../../workflows/clinics/change-member";
import { readClinic } from "../../../../../../workflows/clinics/clinic-view";
import { removeMemberWorkflow } from "../../../../../../workflows/clinics/remove-member";
import { forbidden, notFound } from "../../../../../../workflows/licensure/refusal";
import { requireManager, requireMember } from "../../../../../gates/clinic-member";
import { readForm, refusedForm } from "../../../../../gates/form";
import { causeOf, pathId } from "../../../../../gates/gate";

/** The member that the path names. @throws not_found */
async function memberOfPath(req: MedusaRequest, clinicId: string): Promise<MemberRow> {
  const [member] = await req.scope
    .resolve<ClinicsService>(CLINICS)
    .listClinicMembers(
      { id: pathId(req, "member_id"), clinic_id: clinicId, removed_at: null },
      { take: 1 },
    );
  if (!member) throw notFound("There is no such member.");
  return member;
}

/** `POST /store/clinics/:id/members/:member_id`: a manager changes what somebody does. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const manager = await requireManager(req);
  const change = readForm(() => memberChangeForm.parse(req.body ?? {}));
  const member = await memberOfPath(req, manager.clinic_id);
  if (change.manager === true && (change.role ?? member.role) !== "practitioner") {
    throw refusedForm({ manager: "Only a practitioner can manage the clinic." });
  }
  await changeMemberWorkflow(req.scope).run({
    input: { member, change, by: manager.customer_id, cause: causeOf(req) },
  });
  // As they are now: a manager may have changed themselves.
  res.json({ clinic: await readClinic(req.scope, await requireMember(req)) });
}

/** `DELETE /store/clinics/:id/members/:member_id`: a manager removes anyone, everyone may leave. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const caller = await requireMember(req);
  const member = await memberOfPath(req, caller.clinic_id);
  if (!caller.manager && member.id !== caller.id) {
    throw forbidden("not_clinic_manager", "Only a manager of the clinic can do this.");
  }
  await removeMemberWorkflow(req.scope).run({
    input: { member, by: caller.customer_id, cause: causeOf(req) },
  });
  res.json({ id: member.id, removed: true });
}
