import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { canMove, credentialStatus } from "@needlepoint/licensure/credential";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause, CredentialChange } from "../../modules/licensure/service";
import { notAllowed, notFound } from "./refusal";

type Input = {
  credentialId: string;
  change: CredentialChange & { status: string };
  action: string;
  cause: Cause;
};

/**
 * Moves a credential to a new status, if the state machine knows the move and nobody was faster.
 * Compensation puts back what was there, as one more entry of the audit log.
 * @throws not_found, credential_conflict
 */
export const changeCredentialStep = createStep(
  "change-credential",
  async ({ credentialId, change, action, cause }: Input, { container }) => {
    const licensure = container.resolve<LicensureService>(LICENSURE);
    const [before] = await licensure.listCredentials({ id: credentialId }, { take: 1 });
    if (!before) throw notFound("There is no such license.");
    const legal = canMove(
      credentialStatus.parse(before.status),
      credentialStatus.parse(change.status),
    );
    const after = legal
      ? await licensure.changeCredential(before.id, before.version, change, action, cause)
      : null;
    if (!after) {
      throw notAllowed(
        "credential_conflict",
        "This license has been decided on already. Reload to see by whom.",
      );
    }
    return new StepResponse(after, { before, version: after.version, cause });
  },
  async (done, { container }) => {
    if (!done) return;
    const { status, conditions_shown, decided_at, decided_by, review_note } = done.before;
    await container.resolve<LicensureService>(LICENSURE).changeCredential(
      done.before.id,
      done.version,
      {
        status,
        conditions_shown,
        decided_at: decided_at && new Date(decided_at),
        decided_by,
        review_note,
      },
      "credential.reverted",
      done.cause,
    );
  },
);
