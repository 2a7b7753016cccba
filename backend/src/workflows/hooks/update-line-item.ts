import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows";
import { boxesOfUpdate } from "../checkout/policies";
import { licensureAtLineUpdate } from "../licensure/policies";
import { runPolicies } from "../policy";

updateLineItemInCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  await runPolicies([...boxesOfUpdate, ...licensureAtLineUpdate], { cart, input }, container);
});
