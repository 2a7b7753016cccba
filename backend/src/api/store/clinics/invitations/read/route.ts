import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { invitationToken } from "@needlepoint/contracts/clinics";
import { CLINICS } from "../../../../../modules/clinics";
import type ClinicsService from "../../../../../modules/clinics/service";
import { personName } from "../../../../../workflows/clinics/clinic-view";
import { requireInvitation } from "../../../../gates/clinic-invitation";
import { readForm } from "../../../../gates/form";

/** `POST /store/clinics/invitations/read`: what the invitation says. A POST, so that no log holds the token. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const form = readForm(() => invitationToken.parse(req.body ?? {}));
  const { invitation } = await requireInvitation(req, form.token);
  const clinic = await req.scope
    .resolve<ClinicsService>(CLINICS)
    .retrieveClinic(invitation.clinic_id);
  const [inviter] = await req.scope
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [invitation.invited_by] }, { take: 1 });
  res.json({
    invitation: {
      clinicName: clinic.name,
      invitedBy: inviter ? personName(inviter) : clinic.name,
      role: invitation.role,
      manager: invitation.manager,
    },
  });
}
