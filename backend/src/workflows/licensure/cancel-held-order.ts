import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { z } from "@medusajs/framework/zod";
import type { Cause } from "../../modules/licensure/service";
import { endOrder } from "./end-order";
import { inLineOfOrder } from "./order-line";
import { readOrderStanding } from "./order-standing";
import { notAllowed, notFound } from "./refusal";

type Input = { orderId: string; customerId: string; cause: Cause };

const ownOrder = z.object({ id: z.string(), status: z.string() });

async function readOwnOrder(container: MedusaContainer, { orderId, customerId }: Input) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "status"],
    filters: { id: orderId, customer_id: customerId, is_draft_order: false },
  });
  const order = ownOrder.safeParse(data[0]);
  if (!order.success) throw notFound("There is no such order.");
  return order.data;
}

/** An ended order is not brought back, so there is nothing to compensate. */
const endOwnOrderStep = createStep("end-own-order", async (input: Input, { container }) =>
  inLineOfOrder(container, input.orderId, async () => {
    const order = await readOwnOrder(container, input);
    // The second of two presses finds what it asked for.
    if (order.status === "canceled") return new StepResponse("canceled");
    const { cleared } = await readOrderStanding(container, input.orderId);
    if (cleared || !(await endOrder(container, input.orderId, "buyer", input.cause))) {
      throw notAllowed(
        "order_not_cancelable",
        "This order does not wait for a review any more, so it cannot be canceled here. Write to us.",
      );
    }
    return new StepResponse("canceled");
  }),
);

/**
 * A buyer calls off an order of theirs that is on hold.
 * @throws not_found, order_not_cancelable
 */
export const cancelHeldOrderWorkflow = createWorkflow(
  "cancel-held-order",
  (input: WorkflowData<Input>) => new WorkflowResponse(endOwnOrderStep(input)),
);
