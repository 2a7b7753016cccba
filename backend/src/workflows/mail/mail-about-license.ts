import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { sendNotificationsStep } from "@medusajs/medusa/core-flows";
import { shop } from "@needlepoint/contracts/shop";
import { jurisdiction, jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { profession, professionNoun } from "@needlepoint/licensure/professions";
import { env } from "../../env";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import { readMessages } from "../licensure/credential-evidence";

type Template =
  | "license-approved"
  | "license-rejected"
  | "license-asked"
  | "license-answered"
  | "license-revoked";
type Input = { credentialId: string; template: Template };

async function compose(container: MedusaContainer, { credentialId, template }: Input) {
  const licensure = container.resolve<LicensureService>(LICENSURE);
  const credential = await licensure.retrieveCredential(credentialId);
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .retrieveCustomer(credential.customer_id);
  const messages = (await readMessages(container, [credentialId])).get(credentialId) ?? [];
  const question = messages.findLast(({ by }) => by === "reviewer")?.text ?? "";
  return [
    {
      to: template === "license-answered" ? shop.licenseEmail : customer.email,
      channel: "email",
      template,
      data: {
        firstName: customer.first_name ?? "",
        profession: professionNoun[profession.parse(credential.profession)].one,
        jurisdiction: jurisdictionName(jurisdiction.parse(credential.jurisdiction)),
        accountUrl: `${env.storefrontUrl}/account/licenses`,
        reason: credential.review_note ?? "",
        question,
        reviewUrl: `${env.backendUrl}/app/licenses?id=${credential.id}`,
      },
      resource_id: credential.id,
      resource_type: "credential",
      idempotency_key: `${template}:${credential.id}:${credential.version}`,
    },
  ];
}

const composeLicenseMailStep = createStep(
  "compose-license-mail",
  async (input: Input, { container }) => new StepResponse(await compose(container, input)),
);

/** Writes to the owner of a license what became of it, and to the reviewers that an answer came. */
export const mailAboutLicenseWorkflow = createWorkflow(
  "mail-about-license",
  (input: WorkflowData<Input>) =>
    new WorkflowResponse(sendNotificationsStep(composeLicenseMailStep(input))),
);
