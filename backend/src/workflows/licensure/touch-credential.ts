import type { MedusaContainer } from "@medusajs/framework/types";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { credentialConflict } from "./credential-conflict";

/** Several documents may come at once; a reviewer who decides meanwhile is one more. */
const TRIES = 5;

/**
 * Notes something about a credential without moving it, and counts its version up: a reviewer who
 * looked before that has not seen it.
 * @throws credential_conflict
 */
export async function touchCredential(
  container: MedusaContainer,
  credentialId: string,
  action: string,
  cause: Cause,
  details: Record<string, unknown>,
): Promise<void> {
  const licensure = container.resolve<LicensureService>(LICENSURE);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { version, status } = await licensure.retrieveCredential(credentialId);
    const change = { status };
    const row = await licensure.changeCredential(credentialId, version, change, action, cause, {
      details,
    });
    if (row) return;
  }
  throw await credentialConflict(container, credentialId);
}
