import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { holdsEndWithOrder } from "../licensure/close-holds";
import { runPolicies } from "../policy";

cancelOrderWorkflow.hooks.orderCanceled(async (payload, { container }) => {
  await runPolicies([holdsEndWithOrder], payload, container);
});
