import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import { isEmailConfirmed } from "../licensure/email-confirmed";
import { readLatestDecision } from "../licensure/order-owner";
import { type LicensingSubject, readOrderSubject } from "../licensure/subject";
import { readOrderIdsClearedFor } from "./orders-on-mandates";

/** How far back the job looks for mandates that ended; it runs every few minutes. */
const LOOK_BACK_MS = 24 * 60 * 60 * 1000;

/** Orders cleared on a license that is lent no more, and not looked at since. */
export async function readLeftByMandates(container: MedusaContainer): Promise<string[]> {
  const ended = await container
    .resolve<ClinicsService>(CLINICS)
    .listClinicMandates(
      { ended_at: { $gte: new Date(Date.now() - LOOK_BACK_MS) } },
      { take: null },
    );
  const left: string[] = [];
  for (const { practitioner_id, purchaser_id, ended_at } of ended) {
    const pair = { practitionerId: practitioner_id, purchaserId: purchaser_id };
    for (const orderId of await readOrderIdsClearedFor(container, [pair])) {
      const subject = await readOrderSubject(container, orderId);
      const latest = await readLatestDecision(container, subject);
      const isOlder =
        new Date(latest?.decided_at ?? 0).getTime() < new Date(ended_at ?? 0).getTime();
      if (isOlder) left.push(orderId);
    }
  }
  return left;
}

/** Whether the buyer's e-mail, and that of whoever lets them buy, is confirmed by now. */
export async function areEmailsConfirmed(
  container: MedusaContainer,
  { customer }: LicensingSubject,
  practitionerId: string | null,
): Promise<boolean> {
  if (customer === null || !(await isEmailConfirmed(container, customer))) return false;
  if (practitionerId === null) return true;
  const [lender] = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers({ id: [practitionerId] }, { take: 1 });
  if (!lender) return false;
  const { id, email, has_account } = lender;
  return isEmailConfirmed(container, { id, email, hasAccount: has_account });
}
