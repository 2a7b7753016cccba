import type { MiddlewareRoute } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, type MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { forbidden } from "../../workflows/licensure/refusal";
import { type GateRequest, gated, pathId, signedInCustomer } from "./gate";

const ownedCart = z.object({
  customer: z.object({ id: z.string(), has_account: z.boolean() }).nullish(),
});

export function notCartOwner(): MedusaError {
  return forbidden("not_cart_owner", "This cart belongs to another account. Sign in to open it.");
}

/**
 * The cart of somebody with an account answers to that person alone. A cart of a guest answers to
 * whoever knows its id, as in stock Medusa; an unknown cart is left to the route, which says 404.
 * @throws not_cart_owner
 */
export async function assertCartOwner(req: GateRequest): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "customer.id", "customer.has_account"],
    filters: { id: pathId(req) },
  });
  const cart = ownedCart.safeParse(data[0]);
  const owner = cart.success ? cart.data.customer : null;
  if (owner?.has_account && owner.id !== signedInCustomer(req)?.customerId) {
    throw notCartOwner();
  }
}

/** Routes that show, change or pay the personal part of a cart. */
export const cartOwnerRoutes: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id", methods: ["GET", "POST"], middlewares: [gated(assertCartOwner)] },
  {
    matcher: "/store/carts/:id/customer",
    methods: ["POST"],
    middlewares: [gated(assertCartOwner)],
  },
  {
    matcher: "/store/carts/:id/shipping-methods",
    methods: ["POST"],
    middlewares: [gated(assertCartOwner)],
  },
  { matcher: "/store/carts/:id/split", methods: ["POST"], middlewares: [gated(assertCartOwner)] },
  {
    matcher: "/store/carts/:id/promotions",
    methods: ["POST", "DELETE"],
    middlewares: [gated(assertCartOwner)],
  },
];
