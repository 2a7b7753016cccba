import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { sendNotificationsStep } from "@medusajs/medusa/core-flows";
import { env } from "../../env";
import { renderMail } from "../../modules/mail/render-mail";

type Input = { email: string; code: string };

const composeConfirmationMailStep = createStep(
  "compose-confirmation-mail",
  async ({ email, code }: Input) => {
    const confirmUrl = `${env.storefrontUrl}/account/confirm-email/${code}`;
    // Rendered here: the data of a notification is stored, and a code does not belong in a table.
    const content = await renderMail("email-confirmation", { confirmUrl });
    return new StepResponse([
      { to: email, channel: "email", template: "email-confirmation", content },
    ]);
  },
);

/** Sends the link that proves that a login's own mailbox is read by its owner. */
export const mailEmailConfirmationWorkflow = createWorkflow(
  "mail-email-confirmation",
  (input: WorkflowData<Input>) =>
    new WorkflowResponse(sendNotificationsStep(composeConfirmationMailStep(input))),
);
