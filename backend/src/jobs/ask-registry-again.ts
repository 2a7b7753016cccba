import type { MedusaContainer } from "@medusajs/framework/types";
import { LICENSURE } from "../modules/licensure";
import type LicensureService from "../modules/licensure/service";
import { eachAlone } from "../workflows/licensure/each-alone";
import { lookUpRegistryWorkflow } from "../workflows/licensure/look-up-registry";
import { readFindings } from "../workflows/licensure/registry-view";

/** Enough for a shop's day; the rest has its turn the next time. */
const AT_ONCE = 50;

/**
 * Asks about credentials in review that the registry gave no answer on, or that nobody got to ask
 * about because a process died. Whoever waits longest is asked about first, and nobody more once the
 * registry is away, so that a number it cannot answer on keeps no other one waiting. Safe to run at
 * any time, twice over.
 */
export default async function askRegistryAgain(container: MedusaContainer): Promise<void> {
  const waiting = await container
    .resolve<LicensureService>(LICENSURE)
    .listCredentials(
      { status: ["submitted", "in-review", "more-information"], npi: { $ne: null } },
      { take: null, order: { submitted_at: "ASC" } },
    );
  const findingOf = await readFindings(container, waiting);
  const askedAt = (id: string) => findingOf(id).checkedAt ?? "";
  const unanswered = waiting
    .filter(({ id }) => ["not-asked", "unavailable"].includes(findingOf(id).outcome))
    .sort((a, b) => askedAt(a.id).localeCompare(askedAt(b.id)));
  let away = false;
  await eachAlone(container, unanswered.slice(0, AT_ONCE), async ({ id }) => {
    if (away) return;
    const { result } = await lookUpRegistryWorkflow(container).run({
      input: { credentialId: id, cause: { actor: "system:npi-registry" } },
    });
    away = result?.outcome === "unavailable";
  });
}

export const config = { name: "ask-registry-again", schedule: "*/15 * * * *" };
