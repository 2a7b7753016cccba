import type { MedusaContainer } from "@medusajs/framework/types";
import { asJurisdiction } from "@needlepoint/licensure/jurisdictions";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { DecisionRow } from "../../modules/licensure/service";
import { areEmailsConfirmed, readLeftByMandates } from "../clinics/left-by-mandates";
import { readClearedOrderIds } from "./cleared-orders";
import { decisionInputs } from "./decision-inputs";
import { readHeldOrderIds } from "./held-orders";
import { readLawMoved } from "./law-moments";
import { readLatestDecision } from "./order-owner";
import { readOrderSubject } from "./subject";

/**
 * Held orders whose newest decision is older than a reviewer's answer on a license that may carry
 * them, than its expiry, than a mandate, than the confirmation of an e-mail, or than a move of the
 * law; and cleared ones older than the end of their mandate or of their license. What is left when
 * a process dies between a change and the orders that rest on it, and what a date brings about.
 */
export async function readUnsettledOrderIds(container: MedusaContainer): Promise<string[]> {
  const licensure = container.resolve<LicensureService>(LICENSURE);
  const holds = await licensure.listOrderHolds(
    { kind: "license", closed_at: null },
    { take: null, select: ["id", "customer_id"] },
  );
  const customerIds = [...new Set(holds.map(({ customer_id }) => customer_id))];
  const mandates = await container
    .resolve<ClinicsService>(CLINICS)
    .listClinicMandates({ purchaser_id: customerIds }, { take: null });
  const lenders = mandates.map(({ practitioner_id }) => practitioner_id);
  const answered = await licensure.listCredentials(
    { customer_id: [...new Set([...customerIds, ...lenders])], decided_at: { $ne: null } },
    { take: null, select: ["id", "customer_id", "decided_at"] },
  );
  const ended = await licensure.listCredentials(
    { customer_id: [...new Set([...customerIds, ...lenders])], status: "expired" },
    { take: null, select: ["id"] },
  );
  const lawMoved = await readLawMoved(container, new Date());
  const unsettled: string[] = [];
  for (const customerId of customerIds) {
    const own = mandates.filter(({ purchaser_id }) => purchaser_id === customerId);
    const holders = [customerId, ...own.map(({ practitioner_id }) => practitioner_id)];
    const answers = [
      ...answered
        .filter(({ customer_id }) => holders.includes(customer_id))
        .map(({ decided_at }) => decided_at),
      ...own.flatMap(({ granted_at, ended_at }) => [granted_at, ended_at]),
    ].map((moment) => new Date(moment ?? 0).getTime());
    for (const orderId of await readHeldOrderIds(container, [customerId])) {
      const subject = await readOrderSubject(container, orderId);
      const latest = await readLatestDecision(container, subject);
      const decidedAt = new Date(latest?.decided_at ?? 0);
      const jurisdiction = asJurisdiction(subject.shipTo?.state);
      const moved =
        jurisdiction !== null &&
        holders.some((holder) => lawMoved({ customerId: holder, jurisdiction }, decidedAt));
      const endedSince = restsOnEnded(latest, ended);
      const confirmedSince =
        latest?.reasons.includes("email_unconfirmed") === true &&
        (await areEmailsConfirmed(container, subject, latest.practitioner_id));
      if (moved || confirmedSince || endedSince || Math.max(0, ...answers) > decidedAt.getTime()) {
        unsettled.push(orderId);
      }
    }
  }
  return [
    ...new Set([
      ...unsettled,
      ...(await readLeftByMandates(container)),
      ...(await readLeftByRevocations(container)),
    ]),
  ];
}

/** Whether a decision saw one of these credentials as it was before it ended. */
function restsOnEnded(latest: DecisionRow | null, ended: { id: string }[]): boolean {
  const seen = decisionInputs.safeParse(latest?.inputs).data?.credentials ?? [];
  return seen.some(
    ({ id, status }) => status !== "expired" && ended.some((credential) => credential.id === id),
  );
}

/** How far back the job looks for licenses that were taken back; it runs every few minutes. */
const LOOK_BACK_MS = 24 * 60 * 60 * 1000;

/** Orders cleared on a license that was taken back, and not looked at since. */
async function readLeftByRevocations(container: MedusaContainer): Promise<string[]> {
  const revoked = await container
    .resolve<LicensureService>(LICENSURE)
    .listCredentials(
      { status: "revoked", decided_at: { $gte: new Date(Date.now() - LOOK_BACK_MS) } },
      { take: null, select: ["id"] },
    );
  return readClearedOrderIds(
    container,
    revoked.map(({ id }) => ({ credential_id: id })),
  );
}
