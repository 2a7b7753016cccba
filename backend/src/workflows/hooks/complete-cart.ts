import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { checkoutPolicies } from "../checkout/policies";
import { licensureAtCompletion } from "../licensure/policies";
import { runPolicies } from "../policy";

async function hasOrder(container: MedusaContainer, cartId: string): Promise<boolean> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cartId },
  });
  return data.length > 0;
}

completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  // The hook runs again when a cart is completed again; its order stands already, even where a
  // crash kept the cart from being marked.
  if (cart.completed_at || (await hasOrder(container, cart.id))) return;
  await runPolicies([...checkoutPolicies, ...licensureAtCompletion], { cart }, container);
});
