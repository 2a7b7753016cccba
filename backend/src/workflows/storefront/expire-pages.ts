import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk";
import { isNotFilledYet, refreshIndex } from "../search/refresh-index";
import { Collector } from "./collector";
import { tagsOf } from "./tags-of-change";
import { type Change, touchedBy } from "./touched";
import { postTags } from "./webhook";

const MOMENT_MS = 150;
const collector = new Collector(handOver, MOMENT_MS);

type Told = { container: MedusaContainer; change: Change };

/** The index first: a page that is made anew before it would show the old list until the next change. */
async function handle(container: MedusaContainer, changes: Change[]): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const touched = await touchedBy(container, changes);
  await warnOnFailure(logger, "The search index was not brought up to date", async () => {
    await refreshIndex(
      container,
      "product",
      touched.products.map(({ id }) => id),
    );
    await refreshIndex(
      container,
      "article",
      touched.articles.map(({ id }) => id),
    );
  });
  const others = ["article", "practice-rule"];
  const tags = tagsOf(
    touched,
    changes.some(({ kind }) => !others.includes(kind)),
  );
  // Pages go stale by time too, so a lost webhook costs freshness and nothing else.
  await warnOnFailure(logger, "The storefront was not told of a change", () => postTags(tags));
}

async function warnOnFailure(
  logger: Logger,
  what: string,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isNotFilledYet(error)) return;
    logger.warn(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const expirePagesStep = createStep("expire-pages", async (changes: Change[], { container }) => {
  await handle(container, changes);
  return new StepResponse(changes.length);
});

/** Brings the search index up to date, then has the storefront make anew the pages that show what changed. */
const expirePagesWorkflow = createWorkflow("expire-pages", (changes: Change[]) => {
  expirePagesStep(changes);
});

/** One run for all of a moment: a file of the catalog tells of thousands of rows. */
async function handOver(told: Told[]): Promise<void> {
  const container = told.at(-1)?.container;
  if (!container) return;
  await expirePagesWorkflow(container).run({ input: told.map(({ change }) => change) });
}

/** Tells of a change. @returns a promise of the run that takes it along */
export function tellOfChange(container: MedusaContainer, change: Change): Promise<void> {
  return collector.add({ container, change });
}
