import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";

type Input = {
  cause: Cause;
  /** What happened, to what; nothing when the write changed nothing. Ids and codes only. */
  entries: { action: string; clinicId: string; details: Record<string, unknown> }[];
};

/** Appends what happened in a clinic to the audit log. An entry is never taken back. */
export const auditClinicStep = createStep(
  "audit-clinic",
  async ({ cause, entries }: Input, { container }) => {
    const licensure = container.resolve<LicensureService>(LICENSURE);
    for (const { action, clinicId, details } of entries) {
      await licensure.recordAudit(cause, action, "clinic", clinicId, details);
    }
    return new StepResponse(entries.length);
  },
);
