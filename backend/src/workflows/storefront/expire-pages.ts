import type { Logger, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk";
import { isNotFilledYet, refreshIndex } from "../search/refresh-index";
import { Collector } from "./collector";
import { tagsOf } from "./tags-of-change";
import { type Change, type Touched, touchedBy } from "./touched";
import { postTags } from "./webhook";

/** Events of one change come together; what comes later goes along with the next run. */
const MOMENT_MS = 15;
const collector = new Collector(handOver, MOMENT_MS);

type Told = { container: MedusaContainer; change: Change };

/** Pages that are read from the index wait for it; a product's own page does not. */
async function handle(container: MedusaContainer, changes: Change[]): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const touched = await touchedBy(container, changes);
  const others = ["article", "practice-rule"];
  const tags = tagsOf(
    touched,
    changes.some(({ kind }) => !others.includes(kind)),
  );
  // Pages go stale by time too, so a lost webhook costs freshness and nothing else.
  const expire = (some: string[]) =>
    warnOnFailure(logger, "The storefront was not told of a change", () => postTags(some));
  await Promise.all([
    expire(tags.ofRows),
    warnOnFailure(logger, "The search index was not brought up to date", () =>
      refreshIndexes(container, touched),
    ).then(() => expire(tags.ofIndex)),
  ]);
}

async function refreshIndexes(
  container: MedusaContainer,
  { products, articles }: Touched,
): Promise<void> {
  const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);
  await Promise.all([
    refreshIndex(container, "product", idsOf(products)),
    refreshIndex(container, "article", idsOf(articles)),
  ]);
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
