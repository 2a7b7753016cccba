import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import type { InvitationRow } from "../../modules/clinics/service";
import type { Cause } from "../../modules/licensure/service";
import { notAllowed } from "../licensure/refusal";
import { auditClinicStep } from "./audit-step";
import { invitationGone } from "./open-invitation";

type Input = { invitation: InvitationRow; customerId: string; cause: Cause };

const joinStep = createStep(
  "join-clinic",
  async ({ invitation, customerId }: Input, { container }) => {
    const clinics = container.resolve<ClinicsService>(CLINICS);
    const before = await clinics.membershipOf(invitation.clinic_id, customerId);
    const member = await clinics.accept(invitation, customerId, new Date());
    if (!member) throw invitationGone();
    if (member === "full") {
      throw notAllowed("clinic_limit", "The clinic has as many members as one may.");
    }
    return new StepResponse(member, before ? null : { member, invitationId: invitation.id });
  },
  async (joined, { container }) => {
    if (!joined) return;
    const clinics = container.resolve<ClinicsService>(CLINICS);
    await clinics.updateClinicMembers({
      id: joined.member.id,
      removed_at: new Date(),
      removed_by: joined.member.customer_id,
    });
    await clinics.updateClinicInvitations({ id: joined.invitationId, used_at: null });
  },
);

/**
 * Somebody joins the clinic that invited their address. Who may use the invitation is the caller's
 * to have checked.
 * @throws invitation_invalid, clinic_limit
 */
export const acceptInvitationWorkflow = createWorkflow(
  "accept-clinic-invitation",
  (input: WorkflowData<Input>) => {
    const member = joinStep(input);
    auditClinicStep(
      transform({ input, member }, ({ input, member }) => ({
        cause: input.cause,
        entries: [
          {
            action: "clinic.joined",
            clinicId: member.clinic_id,
            details: {
              member: member.customer_id,
              role: member.role,
              manager: member.manager,
              invitation: input.invitation.id,
            },
          },
        ],
      })),
    );
    return new WorkflowResponse(member);
  },
);
