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

type Input = { email: string; token: string; actorType: string };

function resetUrl({ email, token, actorType }: Input): string {
  // The admin has a page of its own for it.
  const page =
    actorType === "user"
      ? `${env.backendUrl}/app/reset-password`
      : `${env.storefrontUrl}/account/reset-password`;
  return `${page}?${new URLSearchParams({ token, email })}`;
}

const composeResetMailStep = createStep("compose-reset-mail", async (input: Input) => {
  // Rendered here: the data of a notification is stored, and a token does not belong in a table.
  const content = await renderMail("password-reset", { resetUrl: resetUrl(input) });
  return new StepResponse([
    { to: input.email, channel: "email", template: "password-reset", content },
  ]);
});

/** Sends the link to choose a new password. */
export const mailPasswordResetWorkflow = createWorkflow(
  "mail-password-reset",
  (input: WorkflowData<Input>) =>
    new WorkflowResponse(sendNotificationsStep(composeResetMailStep(input))),
);
