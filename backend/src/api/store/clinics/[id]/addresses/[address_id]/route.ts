import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { CLINICS } from "../../../../../../modules/clinics";
import type ClinicsService from "../../../../../../modules/clinics/service";
import { readClinic } from "../../../../../../workflows/clinics/clinic-view";
import { removeClinicAddressWorkflow } from "../../../../../../workflows/clinics/remove-address";
import { notFound } from "../../../../../../workflows/licensure/refusal";
import { requireManager } from "../../../../../gates/clinic-member";
import { causeOf, pathId } from "../../../../../gates/gate";

/** `DELETE /store/clinics/:id/addresses/:address_id`: a manager takes a place off the list. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const manager = await requireManager(req);
  const [address] = await req.scope
    .resolve<ClinicsService>(CLINICS)
    .listClinicAddresses(
      { id: pathId(req, "address_id"), clinic_id: manager.clinic_id, removed_at: null },
      { take: 1 },
    );
  if (!address) throw notFound("There is no such address.");
  await removeClinicAddressWorkflow(req.scope).run({
    input: { address, by: manager.customer_id, cause: causeOf(req) },
  });
  res.json({ clinic: await readClinic(req.scope, manager) });
}
