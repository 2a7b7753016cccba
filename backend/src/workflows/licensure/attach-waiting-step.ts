import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { Cause } from "../../modules/licensure/service";
import { PRIVATE_FILES } from "../../modules/private-files";
import type PrivateFilesService from "../../modules/private-files/service";
import { CREDENTIAL, readWaitingEvidence, WAITING } from "./credential-evidence";
import { touchCredential } from "./touch-credential";

type Input = { customerId: string; credentialId: string; cause: Cause };

async function waitAgain(
  files: PrivateFilesService,
  { ids, customerId }: { ids: string[]; customerId: string },
): Promise<void> {
  for (const id of ids) {
    await files.updatePrivateFiles({ id, subject_type: WAITING, subject_id: customerId });
  }
}

/** The documents that waited for the form go with the credential it made. */
export const attachWaitingStep = createStep(
  "attach-waiting-evidence",
  async ({ customerId, credentialId, cause }: Input, { container }) => {
    const files = container.resolve<PrivateFilesService>(PRIVATE_FILES);
    const waiting = await readWaitingEvidence(container, customerId);
    const undo = { ids: waiting.map(({ id }) => id), customerId };
    try {
      for (const { id, shows, type, sha256 } of waiting) {
        await files.updatePrivateFiles({ id, subject_type: CREDENTIAL, subject_id: credentialId });
        const details = { evidence: id, shows, type, sha256 };
        await touchCredential(container, credentialId, "credential.evidence-added", cause, details);
      }
    } catch (error) {
      // A step that breaks is not undone by itself: those before the one that failed wait again.
      await waitAgain(files, undo);
      throw error;
    }
    return new StepResponse(undefined, undo);
  },
  async (undo, { container }) => {
    if (!undo) return;
    await waitAgain(container.resolve<PrivateFilesService>(PRIVATE_FILES), undo);
  },
);
