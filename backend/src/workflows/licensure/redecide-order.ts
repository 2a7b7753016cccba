import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import type { Cause } from "../../modules/licensure/service";
import { redecideOrder } from "./redecide";
import { ORDER_RELEASED } from "./review-license";

type Input = { orderId: string; cause: Cause };

/** A decision is never taken back, so there is nothing to compensate. */
const redecideOrderStep = createStep(
  "redecide-order",
  async ({ orderId, cause }: Input, { container }) =>
    new StepResponse(await redecideOrder(container, orderId, cause)),
);

/** Staff ask for an order to be decided on again, as things stand now. */
export const redecideOrderWorkflow = createWorkflow(
  "redecide-order",
  (input: WorkflowData<Input>) => {
    const outcome = redecideOrderStep(input);
    emitEventStep({
      eventName: ORDER_RELEASED,
      data: transform({ input, outcome }, ({ input, outcome }) =>
        outcome.after === "clear" && outcome.before !== "clear"
          ? [{ order_id: input.orderId }]
          : [],
      ),
    });
    return new WorkflowResponse(outcome);
  },
);
