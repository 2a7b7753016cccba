import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { LICENSURE } from "../../modules/licensure";
import {
  type NewDetermination,
  recordDetermination,
  withdrawDetermination,
} from "../../modules/licensure/determinations";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { announceReleased } from "./announce-released";
import { readHeldOrderIdsOn } from "./held-orders";
import { redecideOrdersStep } from "./held-orders-steps";
import { notFound } from "./refusal";

/**
 * Undone by withdrawing: a finding is never erased. Orders that were decided on it meanwhile are
 * decided again by the job that settles what a crash leaves.
 */
const recordDeterminationStep = createStep(
  "record-determination",
  async ({ finding, cause }: { finding: NewDetermination; cause: Cause }, { container }) => {
    const licensure = container.resolve<LicensureService>(LICENSURE);
    const row = await recordDetermination(licensure, finding, cause);
    const orderIds = await readHeldOrderIdsOn(container, row.customer_id);
    return new StepResponse({ row, orderIds }, { id: row.id, cause });
  },
  async (done, { container }) => {
    if (!done) return;
    const licensure = container.resolve<LicensureService>(LICENSURE);
    await withdrawDetermination(licensure, done.id, done.cause);
  },
);

/**
 * Not undone: whoever withdraws a finding wants it gone, and a failure after it must not bring it
 * back to life.
 * @throws not_found
 */
const withdrawDeterminationStep = createStep(
  "withdraw-determination",
  async ({ id, cause }: { id: string; cause: Cause }, { container }) => {
    const licensure = container.resolve<LicensureService>(LICENSURE);
    const row = await withdrawDetermination(licensure, id, cause);
    if (!row) throw notFound("There is no such finding that still stands.");
    const orderIds = await readHeldOrderIdsOn(container, row.customer_id);
    return new StepResponse({ row, orderIds });
  },
);

/** A reviewer records a finding; every held order that may rest on it is decided again. */
export const recordDeterminationWorkflow = createWorkflow(
  "record-determination",
  (input: WorkflowData<{ finding: NewDetermination; cause: Cause }>) => {
    const recorded = recordDeterminationStep(input);
    announceReleased(redecideOrdersStep({ orderIds: recorded.orderIds, cause: input.cause }));
    return new WorkflowResponse(transform({ recorded }, ({ recorded }) => recorded.row));
  },
);

/** A reviewer withdraws a finding; every held order that may rest on it is decided again. */
export const withdrawDeterminationWorkflow = createWorkflow(
  "withdraw-determination",
  (input: WorkflowData<{ id: string; cause: Cause }>) => {
    const withdrawn = withdrawDeterminationStep(input);
    announceReleased(redecideOrdersStep({ orderIds: withdrawn.orderIds, cause: input.cause }));
    return new WorkflowResponse(transform({ withdrawn }, ({ withdrawn }) => withdrawn.row));
  },
);
