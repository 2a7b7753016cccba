import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import {
  acquireLockStep,
  refreshCartItemsWorkflow,
  releaseLockStep,
  updateLineItemsStep,
} from "@medusajs/medusa/core-flows";

type Input = { cartId: string; lines: { lineId: string; unitCents: number }[] };

/**
 * Brings lines to today's prices, and shipping, codes, taxes and total with them. Stock Medusa does so
 * for a whole cart or not at all, and refuses it where one line is not sold any more.
 */
export const repriceCartWorkflow = createWorkflow("reprice-cart", (input: WorkflowData<Input>) => {
  acquireLockStep({ key: input.cartId, timeout: 5, ttl: 20 });
  updateLineItemsStep(
    transform({ input }, ({ input }) => ({
      id: input.cartId,
      items: input.lines.map(({ lineId, unitCents }) => ({
        selector: { id: lineId },
        data: { unit_price: unitCents / 100 },
      })),
    })),
  );
  refreshCartItemsWorkflow.runAsStep({ input: { cart_id: input.cartId } });
  releaseLockStep({ key: input.cartId });
  return new WorkflowResponse(input.cartId);
});
