import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { env } from "../env";
import { LICENSURE } from "../modules/licensure";
import type LicensureService from "../modules/licensure/service";
import { PRIVATE_FILES } from "../modules/private-files";
import type PrivateFilesService from "../modules/private-files/service";

/**
 * Wraps the data key of every document with the first key of `EVIDENCE_KEYS`. Put the new key in
 * front, restart, run this, then drop the old key. No document is decrypted.
 */
export default async function rotateEvidenceKeys({ container }: ExecArgs): Promise<void> {
  const count = await container.resolve<PrivateFilesService>(PRIVATE_FILES).rotateKeys();
  const key = env.evidence.keyring.currentId;
  await container
    .resolve<LicensureService>(LICENSURE)
    .recordAudit(
      { actor: "system:rotate-evidence-keys" },
      "evidence.keys-rotated",
      "evidence",
      key,
      { count },
    );
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`${count} data keys are now wrapped by "${key}".`);
}
