import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { AmendmentInput } from "@needlepoint/licensure/amend";
import { LICENSURE } from "../../modules/licensure";
import { recordAmendment, ruleOf } from "../../modules/licensure/practice-rule-amendments";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { announceReleased } from "./announce-released";
import { readHeldOrdersTo } from "./held-orders-by-state";
import { redecideOrdersStep } from "./held-orders-steps";
import { notAllowed } from "./refusal";

/** The pages of that jurisdiction are out of date: `{id: "TX"}`. */
export const PRACTICE_RULE_AMENDED = "practice-rule.amended";

type Input = { amendment: AmendmentInput; basedOn: number; cause: Cause };

/**
 * What was recorded stays recorded: the record is append-only, and the law does not turn back
 * because an order could not be decided on. Orders left over are settled by the job.
 * @throws rule_conflict
 */
const recordAmendmentStep = createStep(
  "record-amendment",
  async ({ amendment, basedOn, cause }: Input, { container }) => {
    const licensure = container.resolve<LicensureService>(LICENSURE);
    const row = await recordAmendment(licensure, amendment, basedOn, cause);
    if (!row) {
      throw notAllowed(
        "rule_conflict",
        "Somebody changed this rule after you opened it. Reload to see what it says now.",
      );
    }
    const orders = await readHeldOrdersTo(container, amendment.jurisdiction);
    return new StepResponse({ rule: ruleOf(row), orderIds: orders.map(({ id }) => id) });
  },
);

/** Staff amend a practice rule; held orders to that state are decided again, and its pages made anew. */
export const amendPracticeRuleWorkflow = createWorkflow(
  "amend-practice-rule",
  (input: WorkflowData<Input>) => {
    const recorded = recordAmendmentStep(input);
    const released = redecideOrdersStep({ orderIds: recorded.orderIds, cause: input.cause });
    announceReleased(released);
    emitEventStep({
      eventName: PRACTICE_RULE_AMENDED,
      data: transform({ input }, ({ input }) => ({ id: input.amendment.jurisdiction })),
    });
    return new WorkflowResponse(
      transform({ recorded }, ({ recorded }) => ({
        rule: recorded.rule,
        redecided: recorded.orderIds.length,
      })),
    );
  },
);
