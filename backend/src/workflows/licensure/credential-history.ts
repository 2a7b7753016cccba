import type { MedusaContainer } from "@medusajs/framework/types";
import type { LicenseEvent } from "@needlepoint/contracts/evidence";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { actorNames } from "./actor-names";

/** What the audit log knows of some credentials, by credential, newest first. */
export async function readHistory(
  container: MedusaContainer,
  credentialIds: string[],
): Promise<Map<string, LicenseEvent[]>> {
  const history = new Map<string, LicenseEvent[]>();
  if (credentialIds.length === 0) return history;
  const entries = await container
    .resolve<LicensureService>(LICENSURE)
    .listAuditEntries(
      { subject_type: "credential", subject_id: credentialIds },
      { take: null, order: { seq: "DESC" } },
    );
  const names = await actorNames(
    container,
    entries.map(({ actor }) => actor),
  );
  for (const { subject_id, actor, action, at } of entries) {
    const events = history.get(subject_id) ?? [];
    events.push({ at, by: names(actor), action });
    history.set(subject_id, events);
  }
  return history;
}
