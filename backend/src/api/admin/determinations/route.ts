import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { determinationBody } from "@needlepoint/contracts/determinations";
import { determinationTermProblem } from "@needlepoint/licensure/determination";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { LICENSURE } from "../../../modules/licensure";
import type LicensureService from "../../../modules/licensure/service";
import { determinationView } from "../../../workflows/licensure/determination-view";
import { recordDeterminationWorkflow } from "../../../workflows/licensure/determine";
import { readForm, refusedForm } from "../../gates/form";
import { causeOf } from "../../gates/gate";

const query = z.object({ customer_id: z.string("Name the customer.").min(1).max(80) });

/** `GET /admin/determinations?customer_id=`: what was found about a customer, newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const asked = readForm(() => query.parse({ customer_id: req.query.customer_id }));
  const rows = await req.scope
    .resolve<LicensureService>(LICENSURE)
    .listDeterminations(asked, { take: null, order: { recorded_at: "DESC" } });
  res.json({ determinations: rows.map(determinationView) });
}

/** `POST /admin/determinations`: a reviewer's finding; the customer's held orders are decided again. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => determinationBody.parse(req.body ?? {}));
  const problem = determinationTermProblem(form.expiresOn, dayIn(form.jurisdiction, new Date()));
  if (problem) throw refusedForm({ expiresOn: problem });
  const [customer] = await req.scope
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: form.customerId }, { take: 1, select: ["id"] });
  if (!customer) throw refusedForm({ customerId: "There is no such customer." });
  const { result } = await recordDeterminationWorkflow(req.scope).run({
    input: {
      finding: {
        customer_id: customer.id,
        profession: form.profession,
        jurisdiction: form.jurisdiction,
        restriction_class: form.restrictionClass,
        finding: form.finding,
        source: form.source,
        expires_on: form.expiresOn,
        reviewer_id: req.auth_context.actor_id,
      },
      cause: causeOf(req),
    },
  });
  res.status(201).json({ determination: determinationView(result) });
}
