import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { invitationToken } from "@needlepoint/contracts/clinics";
import { acceptInvitationWorkflow } from "../../../../../workflows/clinics/accept-invitation";
import { readClinic } from "../../../../../workflows/clinics/clinic-view";
import { requireInvitation } from "../../../../gates/clinic-invitation";
import { readForm } from "../../../../gates/form";
import { causeOf } from "../../../../gates/gate";

/** `POST /store/clinics/invitations/accept`: the caller joins the clinic. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => invitationToken.parse(req.body ?? {}));
  const { invitation, customerId } = await requireInvitation(req, form.token);
  const { result } = await acceptInvitationWorkflow(req.scope).run({
    input: { invitation, customerId, cause: causeOf(req) },
  });
  res.json({ clinic: await readClinic(req.scope, result) });
}
