import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk";
import { BACK_IN_STOCK } from "../../modules/back-in-stock";
import type BackInStockService from "../../modules/back-in-stock/service";

/** Erases every request of the person it is about: their address and, where they have one, account. */
export async function forgetRequests(
  container: MedusaContainer,
  person: { email: string; customerId?: string },
): Promise<void> {
  const waiting = container.resolve<BackInStockService>(BACK_IN_STOCK);
  const email = person.email.toLowerCase();
  const rows = await waiting.listRestockRequests(
    person.customerId ? { $or: [{ email }, { customer_id: person.customerId }] } : { email },
    { select: ["id"], take: null },
  );
  await waiting.deleteRestockRequests(rows.map(({ id }) => id));
}

// Nothing to take back: what was erased stays erased, and asking again is one press.
const stopTellingStep = createStep(
  "stop-telling-of-stock",
  async ({ requestId }: { requestId: string }, { container }) => {
    const [request] = await container
      .resolve<BackInStockService>(BACK_IN_STOCK)
      .listRestockRequests({ id: requestId }, { take: 1 });
    // Gone already: pressed twice, or erased by time. There is nothing left to end.
    if (request) await forgetRequests(container, { email: request.email });
    return new StepResponse({});
  },
);

/** Ends every mail about sizes that are back to the address that one of them went to. */
export const stopTellingWorkflow = createWorkflow(
  "stop-telling-of-stock",
  (input: WorkflowData<{ requestId: string }>) => {
    stopTellingStep(input);
  },
);
