import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { StaffRole } from "@needlepoint/contracts/staff";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { STAFF } from "../../modules/staff";
import type StaffService from "../../modules/staff/service";
import { notAllowed, notFound } from "../licensure/refusal";
import { readStaff } from "./members";

type Input = { userId: string; role: StaffRole | null; cause: Cause };

/** @throws not_found, last_owner */
const changeRoleStep = createStep(
  "change-staff-role",
  async ({ userId, role }: Input, { container }) => {
    const members = await readStaff(container);
    const member = members.find((one) => one.userId === userId);
    if (!member) throw notFound("There is no such user.");
    const { before, changed } = await container.resolve<StaffService>(STAFF).changeRole(
      userId,
      role,
      members.map((one) => one.userId),
    );
    if (!changed) {
      throw notAllowed("last_owner", "A store needs an owner. Make somebody else one first.");
    }
    return new StepResponse({ member: { ...member, role }, before }, { userId, before });
  },
  async (done, { container }) => {
    if (!done) return;
    const members = await readStaff(container);
    await container.resolve<StaffService>(STAFF).changeRole(
      done.userId,
      done.before,
      members.map((one) => one.userId),
    );
  },
);

const noteRoleStep = createStep(
  "note-staff-role",
  async ({ userId, before, role, cause }: Input & { before: StaffRole | null }, { container }) => {
    await container
      .resolve<LicensureService>(LICENSURE)
      .recordAudit(cause, "staff.role-set", "user", userId, { from: before, to: role });
    return new StepResponse(null);
  },
);

/** An owner gives a user of the admin a role, or takes it away. */
export const setStaffRoleWorkflow = createWorkflow(
  "set-staff-role",
  (input: WorkflowData<Input>) => {
    const { member, before } = changeRoleStep(input);
    noteRoleStep({ userId: input.userId, role: input.role, cause: input.cause, before });
    return new WorkflowResponse(member);
  },
);
