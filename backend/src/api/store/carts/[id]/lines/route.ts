import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { addToCartWorkflow } from "@medusajs/medusa/core-flows";
import { type AddLinesBody, addLinesBody, type CartSummary } from "@needlepoint/contracts/carts";
import { readCartSummary } from "../../../../../workflows/checkout/cart-summary";
import { linesThatFail } from "../../../../../workflows/checkout/lines-that-fail";
import { readRestricted } from "../../../../../workflows/licensure/facts";
import { FieldError } from "../../../../errors/field-error";
import { readForm } from "../../../../gates/form";
import { pathId, signedInCustomer } from "../../../../gates/gate";

const openCart = z.object({
  completed_at: z.unknown(),
  sales_channel_id: z.string().nullish(),
  items: z
    .array(z.object({ variant_id: z.string().nullish(), quantity: z.coerce.number() }))
    .nullish(),
});

/** `POST /store/carts/:id/lines`: adds every line or none, and says which line is why. */
export async function POST(
  req: MedusaRequest,
  res: MedusaResponse<{ cart: CartSummary }>,
): Promise<void> {
  const body = readForm(() => addLinesBody.parse(req.body));
  const cartId = pathId(req);
  const { inCart, channels } = await readCart(req, cartId);
  const failing = await linesThatFail(req.scope, body.lines, inCart, channels);
  if (failing) throw new FieldError(failing.code, failing.fields);
  try {
    await addToCartWorkflow(req.scope).run({
      input: {
        cart_id: cartId,
        items: body.lines.map(({ variantId, quantity }) => ({
          variant_id: variantId,
          quantity,
        })),
      },
    });
  } catch (error) {
    throw await atItsLines(req, body.lines, error);
  }
  const callerId = signedInCustomer(req)?.customerId ?? null;
  res.json({ cart: await readCartSummary(req.scope, cartId, callerId) });
}

const field = (index: number) => `lines.${index}.variantId`;

/** Boxes in the cart by variant, and the sales channel it buys in. */
async function readCart(req: MedusaRequest, cartId: string) {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    fields: ["id", "completed_at", "sales_channel_id", "items.variant_id", "items.quantity"],
    filters: { id: cartId },
  });
  if (!data[0]) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "There is no such cart.", "not_found");
  }
  const cart = openCart.parse(data[0]);
  if (cart.completed_at) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This cart has been ordered already.",
      "cart_completed",
    );
  }
  const boxes = new Map<string, number>();
  for (const { variant_id, quantity } of cart.items ?? []) {
    if (variant_id) boxes.set(variant_id, (boxes.get(variant_id) ?? 0) + quantity);
  }
  return { inCart: boxes, channels: cart.sales_channel_id ? [cart.sales_channel_id] : [] };
}

/** A workflow hands on a copy of the error that was thrown in it, without its class. */
const refusedByGate = z.object({ code: z.literal("license_refused"), message: z.string() });

/** A refusal of the license gate is about the restricted lines; the others could be added. */
async function atItsLines(
  req: MedusaRequest,
  lines: AddLinesBody["lines"],
  error: unknown,
): Promise<unknown> {
  const refused = refusedByGate.safeParse(error);
  if (!refused.success) return error;
  const restricted = await readRestricted(
    req.scope,
    lines.map(({ variantId }) => variantId),
  );
  const ids = new Set(restricted.map(({ variantId }) => variantId));
  return new FieldError(
    "license_refused",
    Object.fromEntries(
      lines.flatMap(({ variantId }, i) =>
        ids.has(variantId) ? [[field(i), refused.data.message]] : [],
      ),
    ),
  );
}
