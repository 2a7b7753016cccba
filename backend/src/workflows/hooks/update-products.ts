import { updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import { addressesFit } from "../addresses/address-fits";
import { runPolicies } from "../policy";

updateProductsWorkflow.hooks.productsUpdated(async ({ products }, { container }) => {
  await runPolicies([addressesFit], { products }, container);
});
