import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Outcome } from "@needlepoint/contracts/licensing";
import type { Cause } from "../../modules/licensure/service";
import { readOrderMoney } from "../payment/order-payments";
import { decideFor, recordDecision } from "./decide-for";
import { messageOf } from "./each-alone";
import { endOrder } from "./end-order";
import { inLineOfOrder } from "./order-line";
import { ownerOf, readLatestDecision } from "./order-owner";
import { releaseOrder } from "./release-order";
import { readOrderSubject } from "./subject";

/** An answer before and after; `before` is null when nothing was ever stored. */
export type Redecision = { orderId: string; before: Outcome | null; after: Outcome };

/**
 * Decides again on a placed order, from the database as it is now, and stores the answer. What
 * follows from it is done by `actOnDecision`.
 * @returns null for a canceled order: nothing is decided on it any more
 */
export function redecideOrder(
  container: MedusaContainer,
  orderId: string,
  cause: Cause,
): Promise<Redecision | null> {
  return inLineOfOrder(container, orderId, async () => {
    const [order] = await readOrderMoney(container, [orderId]);
    if (order?.status === "canceled") return null;
    const subject = await readOrderSubject(container, orderId);
    const latest = await readLatestDecision(container, subject);
    const decided = await decideFor(container, subject, ownerOf(subject, latest));
    // An order whose last restricted line was taken out is free of its hold.
    const waited = latest !== null && latest.outcome !== "clear";
    if (decided.restricted || waited) await recordDecision(container, decided, cause);
    return { orderId, before: latest?.outcome ?? null, after: decided.decision.outcome };
  });
}

/**
 * Does what a new decision asks for: a clear releases the order, a refusal ends it, anything else
 * lets it wait. The decision stands whatever becomes of this, so a failure here is told in the log
 * and the settle job tries again.
 */
export async function actOnDecision(
  container: MedusaContainer,
  { orderId, before, after }: Redecision,
  cause: Cause,
): Promise<"released" | "ended" | "waits"> {
  try {
    return await inLineOfOrder(container, orderId, async () => {
      if (after === "refuse" && (await endOrder(container, orderId, "refused", cause))) {
        return "ended";
      }
      const freed = after === "clear" && before !== "clear";
      return freed && (await releaseOrder(container, orderId)) ? "released" : "waits";
    });
  } catch (error) {
    const why = messageOf(error);
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`Order ${orderId} was decided (${after}) and could not be moved yet: ${why}`);
    return "waits";
  }
}
