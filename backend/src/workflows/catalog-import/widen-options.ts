import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { setProductProductOptionsWorkflow } from "@medusajs/medusa/core-flows";
import type { ImportBatch } from "./batch";
import { eventGroupOf } from "./import-events";

/**
 * Gives products the values of choices that new sizes need. A value that is left over when the rest
 * is undone belongs to no size and shows nowhere.
 */
export const widenOptionsStep = createStep(
  "widen-options",
  async (widen: ImportBatch["widen"], { container }) => {
    for (const input of widen) {
      await setProductProductOptionsWorkflow(container).run({
        input,
        context: { eventGroupId: eventGroupOf("options") },
      });
    }
    return new StepResponse(null);
  },
);
