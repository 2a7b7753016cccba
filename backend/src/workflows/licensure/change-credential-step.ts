import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { canMove, credentialStatus } from "@needlepoint/licensure/credential";
import { LICENSURE } from "../../modules/licensure";
import { SENT } from "../../modules/licensure/credential-drafts";
import type LicensureService from "../../modules/licensure/service";
import type { Cause, ChangeExtras, CredentialChange } from "../../modules/licensure/service";
import { credentialConflict } from "./credential-conflict";
import { notFound } from "./refusal";

type Input = {
  credentialId: string;
  change: CredentialChange & { status: string };
  action: string;
  cause: Cause;
  /** The version somebody looked at; absent where nobody did. */
  seenVersion?: number | undefined;
  extras?: ChangeExtras;
};

/**
 * Moves a credential to a new status, if the state machine knows the move and nobody was faster.
 * Compensation puts back what was there, as one more entry of the audit log.
 * @throws not_found, credential_conflict
 */
export const changeCredentialStep = createStep(
  "change-credential",
  async (input: Input, { container }) => {
    const { credentialId, change, action, cause, seenVersion, extras } = input;
    const licensure = container.resolve<LicensureService>(LICENSURE);
    const [before] = await licensure.listCredentials({ id: credentialId, ...SENT }, { take: 1 });
    if (!before) throw notFound("There is no such license.");
    const legal =
      (seenVersion === undefined || seenVersion === before.version) &&
      canMove(credentialStatus.parse(before.status), credentialStatus.parse(change.status));
    const after = legal
      ? await licensure.changeCredential(before.id, before.version, change, action, cause, extras)
      : null;
    if (!after) throw await credentialConflict(container, before.id);
    return new StepResponse(after, { before, version: after.version, cause });
  },
  async (done, { container }) => {
    if (!done) return;
    const { status, conditions_shown, submitted_at, decided_at, decided_by, review_note } =
      done.before;
    const licensure = container.resolve<LicensureService>(LICENSURE);
    await licensure.deleteCredentialMessages({
      credential_id: done.before.id,
      credential_version: done.version,
    });
    await licensure.changeCredential(
      done.before.id,
      done.version,
      {
        status,
        conditions_shown,
        submitted_at: submitted_at && new Date(submitted_at),
        decided_at: decided_at && new Date(decided_at),
        decided_by,
        review_note,
      },
      "credential.reverted",
      done.cause,
    );
  },
);
