import { MathBN } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";

/** An amount as Medusa hands it out: dollars as a number, a string, or a big number object. */
export const dollarAmount = z.union([
  z.number(),
  z.string(),
  z.object({ value: z.union([z.string(), z.number()]) }),
]);

/** Integer cents of a dollar amount, rounded half away from zero. */
export function toCents(amount: z.infer<typeof dollarAmount>): number {
  const dollars = MathBN.convert(typeof amount === "object" ? amount.value : amount);
  return MathBN.mult(dollars, 100).decimalPlaces(0).toNumber();
}
