import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { assertMayPayByPurchaseOrder } from "../../workflows/purchase-order/at-payment-session";

const cartLink = z.object({ cart_id: z.string() });

/** Checks who pays and how much they may owe before a payment session is made. */
export async function mayPayByPurchaseOrder(
  req: AuthenticatedMedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart_payment_collection",
    fields: ["cart_id"],
    filters: { payment_collection_id: req.params.id },
  });
  const link = cartLink.safeParse(data[0]);
  if (!link.success) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such payment.", "not_found");
  }
  await assertMayPayByPurchaseOrder(
    req.scope,
    link.data.cart_id,
    req.auth_context?.actor_id || null,
  );
  next();
}
