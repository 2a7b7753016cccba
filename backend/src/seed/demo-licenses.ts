import type { MedusaContainer } from "@medusajs/framework/types";
import { awaitsReview, credentialStatus } from "@needlepoint/licensure/credential";
import { LICENSURE } from "../modules/licensure";
import { SENT } from "../modules/licensure/credential-drafts";
import type LicensureService from "../modules/licensure/service";
import type { CredentialRow } from "../modules/licensure/service";
import { approveLicenseWorkflow } from "../workflows/licensure/review-license";
import { ruleConditions } from "../workflows/licensure/rule-hint";
import { readLaw } from "../workflows/licensure/rule-set";
import { submitCredentialWorkflow } from "../workflows/licensure/submit-credential";
import { demoCustomers } from "./demo-people";

const cause = { actor: "system:seed" };

/** Gives the demo customers their demo licenses, by the same steps a person takes. Safe to run again. */
export async function seedDemoLicenses(
  container: MedusaContainer,
  customerIds: Record<keyof typeof demoCustomers, string>,
): Promise<void> {
  for (const name of ["verified", "inReview", "unverified"] as const) {
    const person = demoCustomers[name];
    if (!person.license) continue;
    const credential = await theCredential(container, customerIds[name], person);
    if (person.license.verified && awaitsReview(credentialStatus.parse(credential.status))) {
      await approveLicenseWorkflow(container).run({
        input: {
          credentialId: credential.id,
          conditionsShown: ruleConditions(credential, await readLaw(container)).map(({ id }) => id),
          note: "Demo license, verified by the seed.",
          reviewerId: cause.actor,
          cause,
        },
      });
    }
  }
}

async function theCredential(
  container: MedusaContainer,
  customerId: string,
  person: (typeof demoCustomers)["verified"],
): Promise<CredentialRow> {
  const rows = await container
    .resolve<LicensureService>(LICENSURE)
    .listCredentials({ customer_id: customerId, ...SENT });
  const today = new Date().toISOString().slice(0, 10);
  const current = rows.find(({ expires_on }) => expires_on > today);
  if (current) return current;
  const { result } = await submitCredentialWorkflow(container).run({
    input: {
      customerId,
      credential: {
        kind: "state-license",
        profession: person.profession,
        jurisdiction: person.state,
        number: person.license?.number ?? "",
        nameOnLicense: `${person.firstName} ${person.lastName}`,
        expiresOn: `${new Date().getUTCFullYear() + 2}-12-31`,
        npi: person.license?.npi ?? null,
      },
      cause,
    },
  });
  return result;
}
