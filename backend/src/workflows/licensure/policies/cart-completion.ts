import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { LICENSURE } from "../../../modules/licensure";
import type LicensureService from "../../../modules/licensure/service";
import { decideFor, recordDecision } from "../decide-for";
import { gatherFacts, readRestricted } from "../facts";
import { assertOutcome } from "../refusal";
import { type LicensingSubject, readCartSubject } from "../subject";

/** How long the sight of a signed-in owner counts; a webhook may complete a cart hours later. */
export const PROOF_LASTS_MS = 24 * 60 * 60 * 1000;

async function wasOwnerSeen(
  container: MedusaContainer,
  cartId: string,
  subject: LicensingSubject,
): Promise<boolean> {
  const [proof] = await container
    .resolve<LicensureService>(LICENSURE)
    .listCartProofs({ cart_id: cartId }, { take: 1 });
  return (
    proof !== undefined &&
    proof.customer_id === subject.customer?.id &&
    Date.now() - new Date(proof.checked_at).getTime() < PROOF_LASTS_MS
  );
}

/**
 * The last word before an order exists, on every path that completes a cart, the payment webhook
 * included. It decides anew from the database and stores the decision; only then is the order made.
 * @throws license_required, license_refused
 */
export async function assertCartIsCleared(
  { cart }: { cart: unknown },
  container: MedusaContainer,
): Promise<void> {
  const { id } = z.object({ id: z.string() }).parse(cart);
  const subject = await readCartSubject(container, id);
  const restricted = await readRestricted(container, subject.variantIds);
  if (restricted.length === 0) return;
  const [facts, signedIn] = await Promise.all([
    gatherFacts(container, subject, restricted),
    wasOwnerSeen(container, id, subject),
  ]);
  const decided = await decideFor(container, subject, { signedIn }, facts);
  const { outcome } = decided.decision;
  // A question is not a decision: the buyer answers it and comes back.
  if (outcome !== "ask") {
    const actor = subject.customer ? `customer:${subject.customer.id}` : "anonymous";
    await recordDecision(container, decided, { actor });
  }
  assertOutcome(decided.told, ["hold"]);
}
