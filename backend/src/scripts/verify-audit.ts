import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { LICENSURE } from "../modules/licensure";
import type LicensureService from "../modules/licensure/service";

/** Walks the audit log and fails when its chain is broken: `medusa exec ./src/scripts/verify-audit.ts`. */
export default async function verifyAudit({ container }: ExecArgs): Promise<void> {
  const { entries, broken } = await container.resolve<LicensureService>(LICENSURE).verifyAudit();
  if (broken) {
    throw new Error(
      `The audit log is broken at entry ${broken.seq} (${broken.why}); ${entries} entries before it were walked.`,
    );
  }
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`The audit log holds: ${entries} entries, every hash in place.`);
}
