import { createCartWorkflow } from "@medusajs/medusa/core-flows";
import { boxesOfLines } from "../checkout/policies";
import { licensureAtCartCreation } from "../licensure/policies";
import { runPolicies } from "../policy";

createCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  const items = cart.items ?? [];
  await runPolicies([...boxesOfLines, ...licensureAtCartCreation], { cart, items }, container);
});
