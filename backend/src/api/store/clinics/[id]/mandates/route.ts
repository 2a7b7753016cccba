import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { mandateForm } from "@needlepoint/contracts/clinics";
import { CLINICS } from "../../../../../modules/clinics";
import type ClinicsService from "../../../../../modules/clinics/service";
import { readClinic } from "../../../../../workflows/clinics/clinic-view";
import { grantMandateWorkflow } from "../../../../../workflows/clinics/grant-mandate";
import { notFound } from "../../../../../workflows/licensure/refusal";
import { requireMember, requireVerified } from "../../../../gates/clinic-member";
import { readForm } from "../../../../gates/form";
import { causeOf } from "../../../../gates/gate";

/** `POST /store/clinics/:id/mandates`: the caller lets a purchaser buy on the caller's own license. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const practitioner = await requireMember(req);
  await requireVerified(req, practitioner);
  const form = readForm(() => mandateForm.parse(req.body ?? {}));
  const [purchaser] = await req.scope.resolve<ClinicsService>(CLINICS).listClinicMembers(
    {
      id: form.memberId,
      clinic_id: practitioner.clinic_id,
      role: "purchaser",
      removed_at: null,
    },
    { take: 1 },
  );
  if (!purchaser) throw notFound("There is no such purchaser in this clinic.");
  await grantMandateWorkflow(req.scope).run({
    input: {
      clinicId: practitioner.clinic_id,
      practitionerId: practitioner.customer_id,
      purchaserId: purchaser.customer_id,
      cause: causeOf(req),
    },
  });
  res.status(201).json({ clinic: await readClinic(req.scope, practitioner) });
}
