import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";

type Superseded = { id: string; status: string; version: number };

/**
 * A verified renewal takes the place of what it renews: the same person's credential of the same
 * kind, profession and jurisdiction that runs out no later. One that runs longer stays.
 */
export const supersedeRenewedStep = createStep(
  "supersede-renewed",
  async ({ credentialId, cause }: { credentialId: string; cause: Cause }, { container }) => {
    const licensure = container.resolve<LicensureService>(LICENSURE);
    const renewal = await licensure.retrieveCredential(credentialId);
    const { customer_id, kind, profession, jurisdiction } = renewal;
    const earlier = await licensure.listCredentials(
      {
        id: { $ne: renewal.id },
        customer_id,
        kind,
        profession,
        jurisdiction,
        status: ["verified", "expired"],
        expires_on: { $lte: renewal.expires_on },
      },
      { take: null },
    );
    const done: Superseded[] = [];
    for (const { id, status, version } of earlier) {
      const change = { status: "superseded" };
      // Null: somebody changed it meanwhile. The new one holds either way.
      const row = await licensure.changeCredential(
        id,
        version,
        change,
        "credential.superseded",
        cause,
        { details: { by: renewal.id } },
      );
      if (row) done.push({ id, status, version: row.version });
    }
    return new StepResponse(undefined, { done, cause });
  },
  async (undo, { container }) => {
    if (!undo) return;
    const licensure = container.resolve<LicensureService>(LICENSURE);
    for (const { id, status, version } of undo.done) {
      await licensure.changeCredential(id, version, { status }, "credential.reverted", undo.cause);
    }
  },
);
