import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { assertPaymentMayBeCaptured } from "../payment-standing";

const payload = z.object({ payment_id: z.string() });

/**
 * Before any money is taken, whoever runs the workflow: a route, a job, a subscriber, the webhook.
 * @throws order_on_hold, route_closed, not_found
 */
export async function assertCapturedPaymentIsCleared(
  raw: unknown,
  container: MedusaContainer,
): Promise<void> {
  await assertPaymentMayBeCaptured(container, payload.parse(raw).payment_id);
}
