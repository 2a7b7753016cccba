import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { clinicForm } from "@needlepoint/contracts/clinics";
import { CLINICS } from "../../../modules/clinics";
import type ClinicsService from "../../../modules/clinics/service";
import { readClinic, readClinicsOf } from "../../../workflows/clinics/clinic-view";
import { foundClinicWorkflow } from "../../../workflows/clinics/found-clinic";
import { notFound } from "../../../workflows/licensure/refusal";
import { readForm } from "../../gates/form";
import { causeOf } from "../../gates/gate";
import { requireCustomer } from "../../gates/signed-in";

/** `GET /store/clinics`: those of the signed-in customer. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  res.json({ clinics: await readClinicsOf(req.scope, customerId) });
}

/** `POST /store/clinics`: the caller becomes its first practitioner and manager. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = requireCustomer(req);
  const form = readForm(() => clinicForm.parse(req.body ?? {}));
  const { result } = await foundClinicWorkflow(req.scope).run({
    input: { name: form.name, customerId, cause: causeOf(req) },
  });
  const member = await req.scope
    .resolve<ClinicsService>(CLINICS)
    .membershipOf(result.id, customerId);
  if (!member) throw notFound("There is no such clinic.");
  res.status(201).json({ clinic: await readClinic(req.scope, member) });
}
