import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import { licensureAtFulfillment } from "../licensure/policies";
import { runPolicies } from "../policy";

// A tripwire: the provider has been called by now. The real check stands at the route.
createOrderFulfillmentWorkflow.hooks.fulfillmentCreated(async (payload, { container }) => {
  await runPolicies(licensureAtFulfillment, payload, container);
});
