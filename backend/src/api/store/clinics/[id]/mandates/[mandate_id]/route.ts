import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { CLINICS } from "../../../../../../modules/clinics";
import type ClinicsService from "../../../../../../modules/clinics/service";
import { readClinic } from "../../../../../../workflows/clinics/clinic-view";
import { endMandateWorkflow } from "../../../../../../workflows/clinics/end-mandate";
import { forbidden, notFound } from "../../../../../../workflows/licensure/refusal";
import { requireMember } from "../../../../../gates/clinic-member";
import { causeOf, pathId } from "../../../../../gates/gate";

/** `DELETE /store/clinics/:id/mandates/:mandate_id`: by either of the two, or by a manager. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const caller = await requireMember(req);
  const [mandate] = await req.scope
    .resolve<ClinicsService>(CLINICS)
    .listClinicMandates(
      { id: pathId(req, "mandate_id"), clinic_id: caller.clinic_id, ended_at: null },
      { take: 1 },
    );
  const theirs =
    mandate?.practitioner_id === caller.customer_id || mandate?.purchaser_id === caller.customer_id;
  // A purchaser sees no mandate but their own.
  if (!mandate || (caller.role === "purchaser" && !theirs)) {
    throw notFound("There is no such permission.");
  }
  if (!theirs && !caller.manager) {
    throw forbidden("not_clinic_manager", "Only a manager of the clinic can do this.");
  }
  await endMandateWorkflow(req.scope).run({
    input: { mandate, by: caller.customer_id, cause: causeOf(req) },
  });
  res.json({ clinic: await readClinic(req.scope, caller) });
}
