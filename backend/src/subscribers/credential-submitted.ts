import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { lookUpRegistryWorkflow } from "../workflows/licensure/look-up-registry";
import { CREDENTIAL_SUBMITTED } from "../workflows/licensure/submit-credential";

/** After the buyer has gone on: checkout never waits for a registry. */
export default async function credentialSubmitted({
  event,
  container,
}: SubscriberArgs<{ credential_id: string }>): Promise<void> {
  await lookUpRegistryWorkflow(container).run({
    input: { credentialId: event.data.credential_id, cause: { actor: "system:npi-registry" } },
  });
}

export const config: SubscriberConfig = { event: CREDENTIAL_SUBMITTED };
