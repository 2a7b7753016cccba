import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { addressesFit } from "../addresses/address-fits";
import { runPolicies } from "../policy";

createProductsWorkflow.hooks.productsCreated(async ({ products }, { container }) => {
  await runPolicies([addressesFit], { products }, container);
});
