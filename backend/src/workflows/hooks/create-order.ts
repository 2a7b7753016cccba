import { createOrderWorkflow } from "@medusajs/medusa/core-flows";
import { licensureAtOrderCreation } from "../licensure/policies";
import { runPolicies } from "../policy";

// The only hook of this workflow that runs before anything is written; it need not return a context.
createOrderWorkflow.hooks.setPricingContext(async (payload, { container }) => {
  await runPolicies(licensureAtOrderCreation, payload, container);
});
