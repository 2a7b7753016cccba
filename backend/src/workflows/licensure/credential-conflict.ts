import type { MedusaContainer } from "@medusajs/framework/types";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { actorNames } from "./actor-names";
import { notAllowed } from "./refusal";

/** What was done to a license, reading on after a name. */
const deeds: Record<string, string> = {
  "credential.submitted": "submitted this license",
  "credential.opened": "opened this license",
  "credential.verified": "approved this license",
  "credential.rejected": "rejected this license",
  "credential.asked": "asked the buyer for more",
  "credential.answered": "answered the question",
  "credential.evidence-added": "added a document",
  "credential.revoked": "revoked this license",
  "credential.superseded": "replaced this license by its renewal",
  "credential.expired": "marked this license as expired",
};

/** A refusal (HTTP 409) that says who was faster and when, from the newest entry of the audit log. */
export async function credentialConflict(
  container: MedusaContainer,
  credentialId: string,
): Promise<Error> {
  const [last] = await container
    .resolve<LicensureService>(LICENSURE)
    .listAuditEntries(
      { subject_type: "credential", subject_id: credentialId, action: Object.keys(deeds) },
      { take: 1, order: { seq: "DESC" } },
    );
  if (!last) {
    return notAllowed("credential_conflict", "This license has changed. Reload to see it.");
  }
  const names = await actorNames(container, [last.actor]);
  const at = new Date(last.at).toLocaleString("en-US", {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "UTC",
  });
  return notAllowed(
    "credential_conflict",
    `${names(last.actor)} ${deeds[last.action]} on ${at} UTC. Reload to see where it stands.`,
  );
}
