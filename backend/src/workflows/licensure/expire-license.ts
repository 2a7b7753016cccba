import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitEventStep } from "@medusajs/medusa/core-flows";
import { isGoodOn } from "@needlepoint/licensure/calendar";
import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { changeCredentialStep } from "./change-credential-step";
import { eachAlone } from "./each-alone";
import { noteHeldOrdersStep, redecideOrdersStep } from "./held-orders-steps";

/** A verified credential has run out; `{ credential_id }`. */
const CREDENTIAL_EXPIRED = "licensure.credential-expired";

/** A verified credential runs out; the held orders that rest on it are decided again. */
const expireLicenseWorkflow = createWorkflow(
  "expire-license",
  (input: WorkflowData<{ credentialId: string; cause: Cause }>) => {
    const orderIds = noteHeldOrdersStep(input);
    const credential = changeCredentialStep(
      transform({ input }, ({ input }) => ({
        credentialId: input.credentialId,
        change: { status: "expired" },
        action: "credential.expired",
        cause: input.cause,
      })),
    );
    redecideOrdersStep({ orderIds, cause: input.cause });
    emitEventStep({
      eventName: CREDENTIAL_EXPIRED,
      data: transform({ input }, ({ input }) => ({ credential_id: input.credentialId })),
    });
    return new WorkflowResponse(credential);
  },
);

/**
 * Ends every verified credential whose last day is over where it was issued. `decide()` goes by the
 * date itself and needs no job; this is for everyone who reads the status.
 */
export async function expireLicenses(container: MedusaContainer, now: Date): Promise<void> {
  const verified = await container
    .resolve<LicensureService>(LICENSURE)
    .listCredentials({ status: "verified" }, { take: null });
  const over = verified.filter(
    (row) => !isGoodOn(row.expires_on, dayIn(jurisdiction.parse(row.jurisdiction), now)),
  );
  await eachAlone(container, over, ({ id }) =>
    expireLicenseWorkflow(container).run({
      input: { credentialId: id, cause: { actor: "system:license-expiry" } },
    }),
  );
}
