import { addToCartWorkflow } from "@medusajs/medusa/core-flows";
import { boxesOfLines } from "../checkout/policies";
import { licensureAtAddToCart } from "../licensure/policies";
import { runPolicies } from "../policy";

addToCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  const items = input.items ?? [];
  await runPolicies([...boxesOfLines, ...licensureAtAddToCart], { cart, items }, container);
});
