import { transform, type WorkflowData } from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";

/** An order on hold was released; `{ order_id }`. The mail hangs on it. */
export const ORDER_RELEASED = "licensure.order-released";

/** Part of a workflow that decided again: tells of every order it released. */
export function announceReleased(released: WorkflowData<string[]>): void {
  emitEventStep({
    eventName: ORDER_RELEASED,
    data: transform({ released }, ({ released }) => released.map((id) => ({ order_id: id }))),
  }).config({ name: "emit-orders-released" });
}
