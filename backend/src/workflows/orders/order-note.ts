import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { CHECKOUT } from "../../modules/checkout";
import type CheckoutService from "../../modules/checkout/service";

/** What the buyer wrote along with an order, or an empty text. It is theirs: show it, trust nothing. */
export async function readOrderNote(container: MedusaContainer, orderId: string): Promise<string> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["cart_id"],
    filters: { order_id: orderId },
  });
  const links = z.array(z.object({ cart_id: z.string() })).parse(data);
  const notes = await container
    .resolve<CheckoutService>(CHECKOUT)
    .notesOf(links.map((link) => link.cart_id));
  return [...notes.values()].join("\n");
}
