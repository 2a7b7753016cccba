import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { Cause } from "../../modules/licensure/service";
import { PRIVATE_FILES } from "../../modules/private-files";
import type PrivateFilesService from "../../modules/private-files/service";
import { CREDENTIAL, readWaitingEvidence, WAITING } from "./credential-evidence";
import { touchCredential } from "./touch-credential";

type Input = { customerId: string; credentialId: string; cause: Cause };

/** The documents that waited for the form go with the credential it made. */
export const attachWaitingStep = createStep(
  "attach-waiting-evidence",
  async ({ customerId, credentialId, cause }: Input, { container }) => {
    const files = container.resolve<PrivateFilesService>(PRIVATE_FILES);
    const waiting = await readWaitingEvidence(container, customerId);
    for (const { id, shows, type, sha256 } of waiting) {
      await files.updatePrivateFiles({ id, subject_type: CREDENTIAL, subject_id: credentialId });
      const details = { evidence: id, shows, type, sha256 };
      await touchCredential(container, credentialId, "credential.evidence-added", cause, details);
    }
    return new StepResponse(undefined, { ids: waiting.map(({ id }) => id), customerId });
  },
  async (undo, { container }) => {
    if (!undo) return;
    const files = container.resolve<PrivateFilesService>(PRIVATE_FILES);
    for (const id of undo.ids) {
      await files.updatePrivateFiles({ id, subject_type: WAITING, subject_id: undo.customerId });
    }
  },
);
