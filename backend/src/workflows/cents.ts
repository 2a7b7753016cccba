import { BigNumber, MathBN } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

/** An amount as Medusa hands it out: dollars as a number, a string, or a big number object. */
export const dollarAmount = z.union([
  z.number(),
  z.string(),
  z.instanceof(BigNumber),
  z.object({ value: z.union([z.string(), z.number()]) }),
]);

/** A dollar amount for exact arithmetic. */
export function toDecimal(amount: z.infer<typeof dollarAmount>) {
  if (typeof amount !== "object") return MathBN.convert(amount);
  return MathBN.convert(amount instanceof BigNumber ? amount : amount.value);
}

/** Integer cents of a dollar amount, rounded half away from zero. */
export function toCents(amount: z.infer<typeof dollarAmount>): number {
  return MathBN.mult(toDecimal(amount), 100).decimalPlaces(0).toNumber();
}
