import { createHash } from "node:crypto";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { announceReleased } from "../licensure/announce-released";
import { readHeldOrderIdsOn } from "../licensure/held-orders";
import { redecideOrdersStep } from "../licensure/held-orders-steps";
import { notAllowed } from "../licensure/refusal";
import { CODE_PROVIDER, readLogin, readVerification } from "./login-address";

type Input = { authIdentityId: string; code: string; cause: Cause };

function spent(): MedusaError {
  return notAllowed(
    "confirmation_invalid",
    "This link has run out, or a newer one was sent. Send a new one.",
  );
}

/** As Medusa keeps a code. */
function digestOf(code: string): string {
  return createHash("sha256").update(code).digest("hex");
}

/**
 * Confirms the address of the login that presents the code. The code alone is not enough: someone
 * who signed up under a clinician's address would only need that clinician to follow the link.
 * A login that is confirmed already is answered the same again.
 * @throws confirmation_invalid
 */
const confirmEmailStep = createStep(
  "confirm-email",
  async ({ authIdentityId, code, cause }: Input, { container }) => {
    const login = await readLogin(container, authIdentityId);
    const asked = login && (await readVerification(container, login));
    if (!login || !asked) throw spent();
    if (!asked.verified_at) {
      if (asked.provider_metadata?.token_hash !== digestOf(code)) throw spent();
      await container
        .resolve(Modules.AUTH)
        .confirmAuthVerification({ code, code_provider: CODE_PROVIDER })
        .catch((error: unknown) => {
          throw error instanceof MedusaError && error.type === MedusaError.Types.NOT_ALLOWED
            ? spent()
            : error;
        });
      const subject = login.customerId ?? authIdentityId;
      await container
        .resolve<LicensureService>(LICENSURE)
        .recordAudit(cause, "email.confirmed", "customer", subject, {});
    }
    // That a mailbox was read stays true whatever fails after it, so there is nothing to undo.
    return new StepResponse({ email: login.email, customerId: login.customerId });
  },
);

const heldOrdersOfStep = createStep(
  "held-orders-of-customer",
  async ({ customerId }: { customerId: string | null }, { container }) =>
    new StepResponse(customerId ? await readHeldOrderIdsOn(container, customerId) : []),
);

/** A person confirms their e-mail address; their held orders are decided again at once. */
export const confirmEmailWorkflow = createWorkflow(
  "confirm-email",
  (input: WorkflowData<Input>) => {
    const confirmed = confirmEmailStep(input);
    const orderIds = heldOrdersOfStep(confirmed);
    const released = redecideOrdersStep({ orderIds, cause: input.cause });
    announceReleased(released);
    return new WorkflowResponse(confirmed);
  },
);
