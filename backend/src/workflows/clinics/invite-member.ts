import { createHash, randomBytes } from "node:crypto";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { InvitationForm } from "@needlepoint/contracts/clinics";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import type { Cause } from "../../modules/licensure/service";
import { notAllowed } from "../licensure/refusal";
import { auditClinicStep } from "./audit-step";
import { CLINIC_INVITED } from "./events";

type Input = { clinicId: string; invitedBy: string; invitation: InvitationForm; cause: Cause };

const INVITATION_LASTS_MS = 7 * 24 * 60 * 60 * 1000;

/** The form in which a token is kept: nobody who reads the table can use it. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

const storeInvitationStep = createStep(
  "store-clinic-invitation",
  async ({ clinicId, invitedBy, invitation }: Input, { container }) => {
    const clinics = container.resolve<ClinicsService>(CLINICS);
    const token = randomBytes(32).toString("base64url");
    const row = await clinics.invite({
      clinic_id: clinicId,
      email: invitation.email,
      role: invitation.role,
      manager: invitation.manager && invitation.role === "practitioner",
      token_hash: tokenHash(token),
      invited_by: invitedBy,
      expires_at: new Date(Date.now() + INVITATION_LASTS_MS),
    });
    if (!row) {
      throw notAllowed(
        "clinic_limit",
        "Too many invitations are open. Withdraw one, or wait until one is used.",
      );
    }
    return new StepResponse({ row, token }, row.id);
  },
  async (invitationId, { container }) => {
    if (!invitationId) return;
    await container
      .resolve<ClinicsService>(CLINICS)
      .updateClinicInvitations({ id: invitationId, withdrawn_at: new Date() });
  },
);

/**
 * Invites somebody by mail. The token leaves in the event that sends the mail, and is kept nowhere.
 * @throws clinic_limit
 */
export const inviteMemberWorkflow = createWorkflow(
  "invite-clinic-member",
  (input: WorkflowData<Input>) => {
    const made = storeInvitationStep(input);
    auditClinicStep(
      transform({ input, made }, ({ input, made }) => ({
        cause: input.cause,
        entries: [
          {
            action: "clinic.invited",
            clinicId: input.clinicId,
            details: { invitation: made.row.id, role: made.row.role, manager: made.row.manager },
          },
        ],
      })),
    );
    emitEventStep({
      eventName: CLINIC_INVITED,
      data: transform({ made }, ({ made }) => ({
        invitation_id: made.row.id,
        token: made.token,
      })),
    });
    return new WorkflowResponse(transform({ made }, ({ made }) => made.row));
  },
);
