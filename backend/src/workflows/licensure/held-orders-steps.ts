import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { LICENSURE } from "../../modules/licensure";
import { SENT } from "../../modules/licensure/credential-drafts";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { readClearedOrderIds } from "./cleared-orders";
import { readHeldOrderIdsOn } from "./held-orders";
import { actOnDecision, type Redecision, redecideOrder } from "./redecide";
import { notFound } from "./refusal";

type Noted = {
  credentialId: string;
  cause: Cause;
  /** Also what the credential cleared and is still in the house: for a credential that is taken back. */
  clearedToo?: boolean;
};

/**
 * Notes the held orders that rest on a credential, before it changes. Decisions are never taken
 * back, so undoing means to decide once more: the compensation of the first step runs last, when
 * the credential is as it was.
 * @throws not_found
 */
export const noteHeldOrdersStep = createStep(
  "note-held-orders",
  async ({ credentialId, cause, clearedToo = false }: Noted, { container }) => {
    const [credential] = await container
      .resolve<LicensureService>(LICENSURE)
      .listCredentials({ id: credentialId, ...SENT }, { take: 1 });
    if (!credential) throw notFound("There is no such license.");
    const held = await readHeldOrderIdsOn(container, credential.customer_id);
    const cleared = clearedToo
      ? await readClearedOrderIds(container, [{ credential_id: credentialId }])
      : [];
    const orderIds = [...new Set([...held, ...cleared])];
    return new StepResponse(orderIds, { orderIds, cause });
  },
  async (noted, { container }) => {
    if (!noted) return;
    for (const orderId of noted.orderIds) await redecideOrder(container, orderId, noted.cause);
  },
);

/**
 * Decides again on orders, ends those that are refused, and names those that are released. All are
 * decided before any moves: what fails half way undoes the review, and a move is not undone.
 */
export const redecideOrdersStep = createStep(
  "redecide-orders",
  async ({ orderIds, cause }: { orderIds: string[]; cause: Cause }, { container }) => {
    const decided: Redecision[] = [];
    for (const orderId of orderIds) {
      const redecision = await redecideOrder(container, orderId, cause);
      if (redecision) decided.push(redecision);
    }
    const released: string[] = [];
    for (const redecision of decided) {
      const moved = await actOnDecision(container, redecision, cause);
      if (moved === "released") released.push(redecision.orderId);
    }
    return new StepResponse(released);
  },
);
