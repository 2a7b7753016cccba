import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { BACK_IN_STOCK } from "../../modules/back-in-stock";
import type BackInStockService from "../../modules/back-in-stock/service";

type Input = { email: string; variantId: string; customerId: string | null };

const keepRequestStep = createStep(
  "keep-restock-request",
  async ({ email, variantId, customerId }: Input, { container }) => {
    const id = await container
      .resolve<BackInStockService>(BACK_IN_STOCK)
      .ask({ email, variant_id: variantId, customer_id: customerId });
    return new StepResponse(id, id);
  },
  async (id, { container }) => {
    if (!id) return;
    await container.resolve<BackInStockService>(BACK_IN_STOCK).deleteRestockRequests(id);
  },
);

/** Keeps that an address wants one mail when a size is back. */
export const askToBeToldWorkflow = createWorkflow(
  "ask-to-be-told",
  (input: WorkflowData<Input>) => new WorkflowResponse(keepRequestStep(input)),
);
