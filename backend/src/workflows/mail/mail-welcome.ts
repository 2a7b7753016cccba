import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { sendNotificationsStep } from "@medusajs/medusa/core-flows";
import { env } from "../../env";

type Input = { customerId: string };

const composeWelcomeMailStep = createStep(
  "compose-welcome-mail",
  async ({ customerId }: Input, { container }) => {
    const customer = await container.resolve(Modules.CUSTOMER).retrieveCustomer(customerId);
    // A guest's address makes a customer too, and has no account to be welcomed to.
    if (!customer.has_account) return new StepResponse([]);
    return new StepResponse([
      {
        to: customer.email,
        channel: "email",
        template: "welcome",
        data: { firstName: customer.first_name ?? "", accountUrl: `${env.storefrontUrl}/account` },
        resource_id: customer.id,
        resource_type: "customer",
        idempotency_key: `welcome:${customer.id}`,
      },
    ]);
  },
);

/** Welcomes somebody who made an account. */
export const mailWelcomeWorkflow = createWorkflow(
  "mail-welcome",
  (input: WorkflowData<Input>) =>
    new WorkflowResponse(sendNotificationsStep(composeWelcomeMailStep(input))),
);
