import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
  when,
} from "@medusajs/framework/workflows-sdk";
import { requestVerificationWorkflow } from "@medusajs/medusa/core-flows";
import { CODE_PROVIDER, EMAIL, readLoginOfCustomer, readVerification } from "./login-address";

type Input = { customerId: string };

const findUnconfirmedStep = createStep(
  "find-unconfirmed-login",
  async ({ customerId }: Input, { container }) => {
    const customer = await container.resolve(Modules.CUSTOMER).retrieveCustomer(customerId);
    // A guest's address makes a customer too, and has no login to confirm.
    const login = customer.has_account ? await readLoginOfCustomer(container, customer) : null;
    const verification = login && (await readVerification(container, login));
    return new StepResponse({ login: verification?.verified_at ? null : login });
  },
);

/** Sends a new customer the mail to confirm their address with, unless it is confirmed. */
export const askToConfirmEmailWorkflow = createWorkflow(
  "ask-to-confirm-email",
  (input: WorkflowData<Input>) => {
    const found = findUnconfirmedStep(input);
    when({ found }, ({ found }) => found.login !== null).then(() => {
      requestVerificationWorkflow.runAsStep({
        input: transform({ found }, ({ found }) => ({
          auth_identity_id: found.login?.authIdentityId ?? "",
          entity_id: found.login?.email ?? "",
          entity_type: EMAIL,
          code_provider: CODE_PROVIDER,
        })),
      });
    });
    return new WorkflowResponse(found);
  },
);
