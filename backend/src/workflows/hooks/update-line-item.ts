import { updateLineItemInCartWorkflow } from "@medusajs/medusa/core-flows";
import { wholeBoxesInUpdate } from "../checkout/policies";
import { licensureAtLineUpdate } from "../licensure/policies";
import { runPolicies } from "../policy";

updateLineItemInCartWorkflow.hooks.validate(async ({ input, cart }, { container }) => {
  await runPolicies([wholeBoxesInUpdate, ...licensureAtLineUpdate], { cart, input }, container);
});
