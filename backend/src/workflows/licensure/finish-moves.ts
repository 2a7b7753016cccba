import type { MedusaContainer } from "@medusajs/framework/types";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { mailAboutOrderWorkflow } from "../mail/mail-about-order";
import { holdKeys } from "./close-holds";
import { eachAlone } from "./each-alone";
import { endOrder } from "./end-order";
import { ordersOfHolds, readOpenHolds } from "./held-orders";
import { inLineOfOrder } from "./order-line";
import { readLatestDecision } from "./order-owner";
import { releaseOrder } from "./release-order";

/** How far back a hold that is closed is looked at again for a mail or capture that was lost. */
const LOOK_BACK_MS = 24 * 60 * 60 * 1000;

/** Ends what was refused or begun to be ended, and closes what still holds a canceled order. */
export async function finishEndings(container: MedusaContainer, cause: Cause): Promise<void> {
  const held = await readOpenHolds(container);
  const ids = [...new Set(held.map(({ orderId }) => orderId))];
  await eachAlone(container, ids, (orderId) =>
    inLineOfOrder(container, orderId, async () => {
      const holds = held.filter((candidate) => candidate.orderId === orderId);
      const begun = holds.find(({ hold }) => hold.ending)?.hold.ending;
      const latest = await readLatestDecision(container, await holdKeys(container, orderId));
      const why = begun ?? (latest?.outcome === "refuse" ? "refused" : null);
      if (why !== null || holds.some(({ canceled }) => canceled)) {
        await endOrder(container, orderId, why ?? "staff", cause);
      }
    }),
  );
}

/**
 * Mails and captures of holds that closed of late. Events live in memory where there is no Redis, so
 * a process that dies right after a decision takes them with it. Each is done once, however often
 * this runs.
 */
export async function finishTellings(container: MedusaContainer, now: Date): Promise<void> {
  const licensure = container.resolve<LicensureService>(LICENSURE);
  const since = new Date(now.getTime() - LOOK_BACK_MS);
  const holds = await licensure.listOrderHolds({ closed_at: { $gt: since } }, { take: null });
  const closers = holds.flatMap(({ closed_by_decision_id: id }) => (id ? [id] : []));
  const decisions = await licensure.listDecisions({ id: closers }, { take: null });
  // A hold that a later press of the same checkout closed never held an order.
  const onOrders = new Set(decisions.filter(({ order_id }) => order_id).map(({ id }) => id));
  const closed = await ordersOfHolds(container, holds);
  const ended = closed.filter(({ hold, canceled }) => hold.ending && canceled);
  const released = closed.filter(
    ({ hold, canceled }) => !canceled && onOrders.has(hold.closed_by_decision_id ?? ""),
  );
  // A mail has a key and goes once.
  const tell = (orderId: string, template: "order-ended" | "order-released") =>
    mailAboutOrderWorkflow(container).run({ input: { orderId, template } });

  await eachAlone(container, [...new Set(ended.map(({ orderId }) => orderId))], async (orderId) =>
    tell(orderId, "order-ended"),
  );
  await eachAlone(container, [...new Set(released.map(({ orderId }) => orderId))], (orderId) =>
    inLineOfOrder(container, orderId, async () => {
      if (await releaseOrder(container, orderId)) await tell(orderId, "order-released");
    }),
  );
}
