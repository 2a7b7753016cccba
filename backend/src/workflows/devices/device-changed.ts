import { ProductVariantWorkflowEvents, ProductWorkflowEvents } from "@medusajs/framework/utils";
import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";

/**
 * Device data is told of as what it belongs to: whoever keeps pages or an index of products listens
 * to Medusa's own events already.
 */
export function announceProductChanged(input: WorkflowData<{ productId: string }>): void {
  emitEventStep({
    eventName: ProductWorkflowEvents.UPDATED,
    data: transform({ input }, ({ input }) => ({ id: input.productId })),
  });
}

/** The same for one size; its product is told of as well. */
export function announceVariantChanged(
  input: WorkflowData<{ productId: string; variantId: string }>,
): void {
  emitEventStep({
    eventName: ProductVariantWorkflowEvents.UPDATED,
    data: transform({ input }, ({ input }) => ({ id: input.variantId })),
  }).config({ name: "tell-of-variant" });
  announceProductChanged(input);
}
