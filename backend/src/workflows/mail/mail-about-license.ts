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
import { jurisdiction, jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { profession, professionNoun } from "@needlepoint/licensure/professions";
import { env } from "../../env";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";

type Input = { credentialId: string; template: "license-approved" | "license-rejected" };

async function compose(container: MedusaContainer, { credentialId, template }: Input) {
  const licensure = container.resolve<LicensureService>(LICENSURE);
  const credential = await licensure.retrieveCredential(credentialId);
  const customer = await container
    .resolve(Modules.CUSTOMER)
    .retrieveCustomer(credential.customer_id);
  return [
    {
      to: customer.email,
      channel: "email",
      template,
      data: {
        firstName: customer.first_name ?? "",
        profession: professionNoun[profession.parse(credential.profession)].one,
        jurisdiction: jurisdictionName(jurisdiction.parse(credential.jurisdiction)),
        accountUrl: `${env.storefrontUrl}/account/licenses`,
        ...(template === "license-rejected" ? { reason: credential.review_note ?? "" } : {}),
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

/** Writes to the owner of a license what the reviewer decided. */
export const mailAboutLicenseWorkflow = createWorkflow(
  "mail-about-license",
  (input: WorkflowData<Input>) =>
    new WorkflowResponse(sendNotificationsStep(composeLicenseMailStep(input))),
);
