import type { Context } from "@medusajs/framework/types";
import type LicensureService from "./service";

/** Who was seen to own a cart. */
export type NewProof = { cart_id: string; customer_id: string; auth_identity_id: string };

/** A cart is proved at payment and again at completion, minutes apart: one proof is enough for both. */
const PROOF_IS_FRESH_MS = 60 * 60 * 1000;

/** Whether the same person was seen within the hour. */
export async function isFreshlyProved(
  licensure: LicensureService,
  proof: NewProof,
): Promise<boolean> {
  const freshSince = new Date(Date.now() - PROOF_IS_FRESH_MS);
  const [seen] = await licensure.listCartProofs(
    { ...proof, checked_at: { $gt: freshSince } },
    { take: 1, select: ["id"] },
  );
  return seen !== undefined;
}

/** Writes a proof over the one before. Runs inside the service's own transaction. */
export async function keepProof(
  licensure: LicensureService,
  proof: NewProof,
  context: Context,
): Promise<void> {
  const [existing] = await licensure.listCartProofs(
    { cart_id: proof.cart_id },
    { take: 1 },
    context,
  );
  const row = { ...proof, checked_at: new Date() };
  if (existing) await licensure.updateCartProofs({ id: existing.id, ...row }, context);
  else await licensure.createCartProofs(row, context);
}
