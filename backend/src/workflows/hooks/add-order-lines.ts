import { addOrderLineItemsWorkflow } from "@medusajs/medusa/core-flows";
import { licensureAtOrderLines } from "../licensure/policies";
import { runPolicies } from "../policy";

// Draft orders, order edits, exchanges and claims add their lines here, before they are written.
addOrderLineItemsWorkflow.hooks.setPricingContext(async (payload, { container }) => {
  await runPolicies(licensureAtOrderLines, payload, container);
});
