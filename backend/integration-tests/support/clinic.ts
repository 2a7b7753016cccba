import type { MedusaContainer } from "@medusajs/framework/types";
import { CLINICS } from "../../src/modules/clinics";
import type ClinicsService from "../../src/modules/clinics/service";
import type { Buyer } from "./licensing-store";
import type { MailSink } from "./mail-sink";
import { type Answer, type Caller, pick } from "./test-api";

/** Where the clinic is: the address that the test carts ship to in Texas. */
export const clinicInAustin = {
  line1: "410 Example St.",
  line2: "",
  city: "AUSTIN",
  state: "TX",
  zip: "78701-2204",
};

/** A clinic of a practitioner and the purchaser they let buy for its one address. */
export type TestClinic = { id: string; memberId: string; mandateId: string; addressId: string };

/** Makes a clinic and answers its id. */
export async function foundClinic(founder: Caller, name = "Example Clinic"): Promise<string> {
  return pick(await founder.post("/store/clinics", { name }), "clinic.id");
}

/** The token in the mail that invites this address. */
export async function mailedToken(mails: MailSink, email: string): Promise<string> {
  const { text } = await mails.mailTo(email, /invites you/);
  const token = /invitation\/([\w-]+)/.exec(text)?.[1];
  if (!token) throw new Error(`no token in the mail to ${email}`);
  return token;
}

export async function join(
  mails: MailSink,
  clinic: { id: string; manager: Caller },
  joiner: Buyer,
  role: "practitioner" | "purchaser",
): Promise<Answer> {
  pick(
    await clinic.manager.post(`/store/clinics/${clinic.id}/invitations`, {
      email: joiner.email,
      role,
    }),
    "clinic.id",
  );
  const token = await mailedToken(mails, joiner.email);
  return joiner.post("/store/clinics/invitations/accept", { token });
}

/** The membership of a customer, as the database has it. */
export async function memberIdOf(
  container: MedusaContainer,
  clinicId: string,
  customerId: string,
): Promise<string> {
  const member = await container
    .resolve<ClinicsService>(CLINICS)
    .membershipOf(clinicId, customerId);
  if (!member) throw new Error(`${customerId} is not in ${clinicId}`);
  return member.id;
}

/** A clinic in Austin whose founder, who is verified, lets the purchaser buy. */
export async function openClinic(
  container: MedusaContainer,
  mails: MailSink,
  founder: Buyer,
  purchaser: Buyer,
): Promise<TestClinic> {
  const id = await foundClinic(founder);
  pick(await join(mails, { id, manager: founder }, purchaser, "purchaser"), "clinic.id");
  const added = await founder.post(`/store/clinics/${id}/addresses`, clinicInAustin);
  const memberId = await memberIdOf(container, id, purchaser.id);
  const granted = await founder.post(`/store/clinics/${id}/mandates`, { memberId });
  return {
    id,
    memberId,
    mandateId: pick(granted, "clinic.mandates.0.id"),
    addressId: pick(added, "clinic.addresses.0.id"),
  };
}
