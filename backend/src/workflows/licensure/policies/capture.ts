import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { assertPaymentMayBeCaptured } from "../payment-standing";

const payload = z.object({ payment_id: z.string() });

/**
 * The tripwire under the routes' own checks, for jobs, subscribers and webhooks that run the
 * workflow themselves. No money has moved yet.
 * @throws order_on_hold, route_closed, not_found
 */
export async function assertCapturedPaymentIsCleared(
  raw: unknown,
  container: MedusaContainer,
): Promise<void> {
  await assertPaymentMayBeCaptured(container, payload.parse(raw).payment_id);
}
