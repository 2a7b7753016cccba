import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk";
import { TagCollector } from "./tag-collector";
import { type Change, tagsOfChange } from "./tags-of-change";
import { postTags } from "./webhook";

const MOMENT_MS = 200;
const collector = new TagCollector(postTags, MOMENT_MS);

const expirePagesStep = createStep("expire-pages", async (change: Change, { container }) => {
  const tags = await tagsOfChange(container, change);
  try {
    await collector.add(tags);
  } catch (error) {
    // Pages go stale by time too, so a lost webhook costs freshness and nothing else.
    const why = error instanceof Error ? error.message : String(error);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`The storefront was not told of a change: ${why}`);
  }
  return new StepResponse(tags);
});

/** Has the storefront make anew the pages that show what changed. */
export const expirePagesWorkflow = createWorkflow("expire-pages", (change: Change) => {
  expirePagesStep(change);
});
