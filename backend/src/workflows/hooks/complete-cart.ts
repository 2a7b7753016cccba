import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { checkoutPolicies } from "../checkout/policies";
import { licensureAtCompletion } from "../licensure/policies";
import { runPolicies } from "../policy";

completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  // The hook runs again when a completed cart is completed again; its order stands already.
  if (cart.completed_at) return;
  await runPolicies([...checkoutPolicies, ...licensureAtCompletion], { cart }, container);
});
