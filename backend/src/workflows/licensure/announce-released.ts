import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { ORDER_RELEASED } from "./review-license";

/** Part of a workflow that decided again: tells of every order it released. */
export function announceReleased(released: WorkflowData<string[]>): void {
  emitEventStep({
    eventName: ORDER_RELEASED,
    data: transform({ released }, ({ released }) => released.map((id) => ({ order_id: id }))),
  }).config({ name: "emit-orders-released" });
}
