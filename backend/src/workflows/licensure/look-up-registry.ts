import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { shop } from "@needlepoint/contracts/shop";
import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { profession } from "@needlepoint/licensure/professions";
import { compareWithRegistry } from "@needlepoint/licensure/registry";
import { env } from "../../env";
import { LICENSURE } from "../../modules/licensure";
import { SENT } from "../../modules/licensure/credential-drafts";
import type LicensureService from "../../modules/licensure/service";
import type { Cause, CredentialRow } from "../../modules/licensure/service";
import { NpiRegistry } from "../../modules/licensure/verifiers/npi-registry";
import type { Verifier } from "../../modules/licensure/verifiers/verifier";
import { notFound } from "./refusal";
import { renewedCredential } from "./registry-renewal";
import { approveLicenseWorkflow } from "./review-license";

/** One for the process: what it keeps and its pauses are shared by everyone who asks. */
const registry: Verifier = new NpiRegistry(env.npiRegistryUrl);

/** `fresh` when a reviewer asks again: yesterday's answer is what they doubt. */
type Input = { credentialId: string; fresh?: boolean; cause: Cause };

/**
 * Asks the registry about a credential and stores what it said. A credential without an NPI is left
 * alone: many licensed people have none. That the registry is still away is no news: the log only
 * grows, so it is not told of every try.
 * @throws not_found
 */
const lookUpStep = createStep(
  "look-up-registry",
  async ({ credentialId, fresh = false, cause }: Input, { container }) => {
    const licensure = container.resolve<LicensureService>(LICENSURE);
    const [credential] = await licensure.listCredentials(
      { id: credentialId, ...SENT },
      { take: 1 },
    );
    if (!credential) throw notFound("There is no such license.");
    if (!credential.npi) return new StepResponse(null);
    const answer = await registry.lookUp(credential.npi, { fresh });
    if (answer.state === "unavailable" && !fresh) {
      const [newest] = await licensure.listRegistryFindings(
        { credential_id: credential.id },
        { take: 1, order: { checked_at: "DESC" } },
      );
      if (newest?.outcome === "unavailable") {
        const tried = { id: newest.id, checked_at: new Date() };
        return new StepResponse(await licensure.updateRegistryFindings(tried));
      }
    }
    const { outcome, fields } = compareWithRegistry(
      {
        name: credential.name_on_license,
        profession: profession.parse(credential.profession),
        jurisdiction: jurisdiction.parse(credential.jurisdiction),
        licenseNumber: credential.number,
      },
      answer,
    );
    const finding = await licensure.recordFinding(
      {
        credential_id: credential.id,
        verifier: registry.name,
        outcome,
        // A JSON column is typed as an object; a list is one.
        fields: fields as unknown as Record<string, unknown>,
        checked_at: new Date(),
      },
      Object.fromEntries(fields.map(({ field, verdict }) => [field, verdict])),
      cause,
    );
    if (outcome === "match") await renewByRegistry(container, credential);
    // What was said stays said: nothing to undo.
    return new StepResponse(finding);
  },
);

/** Only where the shop allows it, and only for what a person has verified before. */
async function renewByRegistry(
  container: MedusaContainer,
  credential: CredentialRow,
): Promise<void> {
  if (!shop.registryMayRenew) return;
  const before = await renewedCredential(container, credential);
  if (!before) return;
  await approveLicenseWorkflow(container).run({
    input: {
      credentialId: credential.id,
      conditionsShown: before.conditions_shown,
      note: "Renewal of a license that a reviewer verified; the registry agrees in every field.",
      reviewerId: "system:npi-registry",
      cause: { actor: "system:npi-registry" },
    },
  });
}

/** Looks a submitted credential up in the NPI registry. Its answer changes no status by itself. */
export const lookUpRegistryWorkflow = createWorkflow(
  "look-up-registry",
  (input: WorkflowData<Input>) => new WorkflowResponse(lookUpStep(input)),
);
