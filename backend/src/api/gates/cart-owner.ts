import type { MiddlewareRoute } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { notCartOwner, notFound } from "../../workflows/licensure/refusal";
import { type GateRequest, gated, pathId, signedInCustomer } from "./gate";

const ownedCart = z.object({
  customer: z.object({ id: z.string(), has_account: z.boolean() }).nullish(),
});

/**
 * The cart of somebody with an account answers to that person alone. A cart of a guest answers to
 * whoever knows its id, as in stock Medusa.
 * @throws not_cart_owner, not_found
 */
export async function assertCartOwner(req: GateRequest): Promise<void> {
  await assertOwnerOf(req, pathId(req));
}

async function assertOwnerOf(req: GateRequest, cartId: string): Promise<void> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "customer.id", "customer.has_account"],
    filters: { id: cartId },
  });
  const cart = ownedCart.safeParse(data[0]);
  if (!cart.success) throw notFound("There is no such cart.");
  const owner = cart.data.customer;
  if (owner?.has_account && owner.id !== signedInCustomer(req)?.customerId) {
    throw notCartOwner();
  }
}

const payment = z.object({ cart_id: z.string() });

/**
 * A payment is begun by naming the cart in the body, and answers with what the cart comes to.
 * @throws not_cart_owner, not_found
 */
async function assertOwnerOfPaidCart(req: GateRequest): Promise<void> {
  const named = payment.safeParse(req.body);
  // What names no cart is refused by Medusa's own validator.
  if (named.success) await assertOwnerOf(req, named.data.cart_id);
}

const middlewares = [gated(assertCartOwner)];

/**
 * Routes that show, change or pay a cart. Every one of Medusa's answers with the whole of it, the
 * address and the customer too, so that a line put into it would show them.
 */
export const cartOwnerRoutes: MiddlewareRoute[] = [
  { matcher: "/store/carts/:id", methods: ["GET", "POST"], middlewares },
  { matcher: "/store/carts/:id/customer", methods: ["POST"], middlewares },
  { matcher: "/store/carts/:id/lines", methods: ["POST"], middlewares },
  { matcher: "/store/carts/:id/lines/:line_id", methods: ["POST"], middlewares },
  { matcher: "/store/carts/:id/changes", methods: ["POST"], middlewares },
  { matcher: "/store/carts/:id/note", methods: ["POST"], middlewares },
  { matcher: "/store/carts/:id/promotion", methods: ["POST", "DELETE"], middlewares },
  { matcher: "/store/carts/:id/line-items", methods: ["POST"], middlewares },
  { matcher: "/store/carts/:id/line-items/:line_id", methods: ["POST", "DELETE"], middlewares },
  { matcher: "/store/carts/:id/promotions", methods: ["POST", "DELETE"], middlewares },
  { matcher: "/store/carts/:id/shipping-methods", methods: ["POST"], middlewares },
  { matcher: "/store/carts/:id/split", methods: ["POST"], middlewares },
  { matcher: "/store/carts/:id/restricted", methods: ["DELETE"], middlewares },
  { matcher: "/store/carts/:id/taxes", methods: ["POST"], middlewares },
  {
    matcher: "/store/payment-collections",
    methods: ["POST"],
    middlewares: [gated(assertOwnerOfPaidCart)],
  },
];
