import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { type Pair, readOrderIdsOn } from "./orders-on-mandates";

/** Finds the orders that rest on what just changed between these people. */
export const findOrdersOnMandatesStep = createStep(
  "find-orders-on-mandates",
  async ({ pairs }: { pairs: Pair[] }, { container }) =>
    new StepResponse(await readOrderIdsOn(container, pairs)),
);
