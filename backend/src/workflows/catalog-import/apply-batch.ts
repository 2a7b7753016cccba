import {
  createWorkflow,
  transform,
  type WorkflowData,
  when,
} from "@medusajs/framework/workflows-sdk";
import {
  createProductsWorkflow,
  createProductVariantsWorkflow,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows";
import type { ImportBatch } from "./batch";
import {
  importLevelsStep,
  importPricesStep,
  importSheetsStep,
  importSpecsStep,
  noteClassesStep,
} from "./batch-steps";
import { widenOptionsStep } from "./widen-options";

type Input = { batch: ImportBatch; importId: string; actor: string };

/**
 * Brings a few products to what a file says, whole or not at all. Products and sizes are made by
 * Medusa's own workflows; until its device row is written, a new size is sold as restricted.
 */
export const applyImportBatchWorkflow = createWorkflow(
  "apply-import-batch",
  (input: WorkflowData<Input>) => {
    const { batch } = input;
    noteClassesStep(
      transform({ input }, ({ input }) => ({ ...input, classes: input.batch.classes })),
    );
    when({ batch }, ({ batch }) => batch.createProducts.length > 0).then(() => {
      createProductsWorkflow.runAsStep({
        input: transform({ batch }, ({ batch }) => ({ products: batch.createProducts })),
      });
    });
    when({ batch }, ({ batch }) => batch.updateProducts.length > 0).then(() => {
      updateProductsWorkflow.runAsStep({
        input: transform({ batch }, ({ batch }) => ({ products: batch.updateProducts })),
      });
    });
    widenOptionsStep(batch.widen);
    when({ batch }, ({ batch }) => batch.createVariants.length > 0).then(() => {
      createProductVariantsWorkflow.runAsStep({
        input: transform({ batch }, ({ batch }) => ({ product_variants: batch.createVariants })),
      });
    });
    const updates = transform({ batch }, ({ batch }) => {
      // A size that never had a price has no set of prices either; Medusa makes it one.
      const bare = batch.prices
        .filter(({ priceSetId }) => !priceSetId)
        .map(({ variantId, after }) => ({ id: variantId, prices: after }));
      return { product_variants: [...batch.updateVariants, ...bare] };
    });
    when({ updates }, ({ updates }) => updates.product_variants.length > 0).then(() => {
      updateProductVariantsWorkflow.runAsStep({ input: updates });
    });
    importPricesStep(batch.prices);
    importSheetsStep(batch.sheets);
    importSpecsStep(batch.specs);
    importLevelsStep(batch.levels);
  },
);
