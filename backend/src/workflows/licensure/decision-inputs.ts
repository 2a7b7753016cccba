import { z } from "@medusajs/framework/zod";
import { restrictionClass } from "@needlepoint/contracts/catalog";

/**
 * The facts a decision rested on, as kept with it. Ids, codes and the first three digits of the
 * ZIP; enough to see later whether an order is still the one that was decided on.
 */
export const decisionInputs = z.object({
  customerId: z.string().nullable(),
  ownerSignedIn: z.boolean(),
  emailConfirmed: z.boolean(),
  shipTo: z.object({ state: z.string(), zip3: z.string(), countryCode: z.string() }).nullable(),
  restricted: z.array(z.object({ variantId: z.string().nullable(), restrictionClass })),
  credentials: z.array(z.object({ id: z.string(), version: z.int(), status: z.string() })),
  determinations: z.array(z.string()).default([]),
  /** By what the buyer bought on another's license; null where they bought on their own. */
  lender: z
    .object({
      practitionerId: z.string(),
      clinicId: z.string(),
      mandateId: z.string(),
      addressId: z.string(),
    })
    .nullable()
    .default(null),
});
export type DecisionInputs = z.infer<typeof decisionInputs>;

/**
 * Whether a decision speaks of this order as it stands: the same customer, the same place, and
 * nothing restricted that it did not see. An edit, a transfer or a new address ends its force.
 */
export function covers(decided: DecisionInputs, now: DecisionInputs): boolean {
  const seen = new Set(
    decided.restricted.map((line) => `${line.variantId} ${line.restrictionClass}`),
  );
  return (
    decided.customerId === now.customerId &&
    JSON.stringify(decided.shipTo) === JSON.stringify(now.shipTo) &&
    now.restricted.every((line) => seen.has(`${line.variantId} ${line.restrictionClass}`))
  );
}
