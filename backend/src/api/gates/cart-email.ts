import type { MiddlewareRoute } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { notAllowed } from "../../workflows/licensure/refusal";
import { type GateRequest, gated, signedInCustomer } from "./gate";

const withEmail = z.object({ email: z.string().min(1) });

/**
 * Stock Medusa attaches a cart to the registered customer whose e-mail is typed into it, without a
 * login. Here an address that has an account may be typed only by that account.
 * @throws sign_in_required
 */
export async function assertEmailIsNotAnothers(req: GateRequest): Promise<void> {
  const body = withEmail.safeParse(req.body);
  if (!body.success) return;
  const typed = body.data.email.trim();
  const holders = await req.scope
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { email: [...new Set([typed, typed.toLowerCase()])], has_account: true },
      { select: ["id"] },
    );
  const caller = signedInCustomer(req)?.customerId;
  if (holders.some((holder) => holder.id !== caller)) {
    throw notAllowed(
      "sign_in_required",
      "This e-mail address has an account. Sign in to order with it.",
    );
  }
}

export const cartEmailRoutes: MiddlewareRoute[] = [
  { matcher: "/store/carts", methods: ["POST"], middlewares: [gated(assertEmailIsNotAnothers)] },
  {
    matcher: "/store/carts/:id",
    methods: ["POST"],
    middlewares: [gated(assertEmailIsNotAnothers)],
  },
];
