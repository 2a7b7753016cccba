import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { clinicAddressForm } from "@needlepoint/contracts/clinics";
import { jurisdictionOfZip } from "@needlepoint/licensure/zip";
import { shipToKey } from "../../../../../modules/clinics/ship-to-key";
import { addClinicAddressWorkflow } from "../../../../../workflows/clinics/add-address";
import { readClinic } from "../../../../../workflows/clinics/clinic-view";
import { requireManager, requireVerified } from "../../../../gates/clinic-member";
import { readForm, refusedForm } from "../../../../gates/form";
import { causeOf } from "../../../../gates/gate";

/**
 * `POST /store/clinics/:id/addresses`: a manager with a verified license adds a place. What stands
 * on this list is where needles go on somebody's license.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const manager = await requireManager(req);
  await requireVerified(req, manager);
  const form = readForm(() => clinicAddressForm.parse(req.body ?? {}));
  const place = form;
  const key = shipToKey(place);
  if (key === null) {
    throw refusedForm({ line1: "Enter the street address." });
  }
  if (jurisdictionOfZip(place.zip) !== place.state) {
    throw refusedForm({ zip: "This ZIP code is not in the state you chose." });
  }
  await addClinicAddressWorkflow(req.scope).run({
    input: {
      address: {
        ...place,
        clinic_id: manager.clinic_id,
        key,
        added_by: manager.customer_id,
      },
      cause: causeOf(req),
    },
  });
  res.status(201).json({ clinic: await readClinic(req.scope, manager) });
}
