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
import { ORDER_RELEASED } from "./announce-released";
import { actOnDecision, redecideOrder } from "./redecide";

type Input = { orderId: string; cause: Cause };

/** A decision is never taken back, so there is nothing to compensate. */
const redecideOrderStep = createStep(
  "redecide-order",
  async ({ orderId, cause }: Input, { container }) => {
    const redecision = await redecideOrder(container, orderId, cause);
    if (redecision === null) return new StepResponse("canceled" as const);
    return new StepResponse(await actOnDecision(container, redecision, cause));
  },
);

/** Staff ask for an order to be decided on again, as things stand now. */
export const redecideOrderWorkflow = createWorkflow(
  "redecide-order",
  (input: WorkflowData<Input>) => {
    const moved = redecideOrderStep(input);
    emitEventStep({
      eventName: ORDER_RELEASED,
      data: transform({ input, moved }, ({ input, moved }) =>
        moved === "released" ? [{ order_id: input.orderId }] : [],
      ),
    });
    return new WorkflowResponse(moved);
  },
);
