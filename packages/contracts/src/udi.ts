import { z } from "zod";

/** Whether the last digit of a GTIN is the check digit of the others (GS1: weights 3 and 1 from the right). */
export function isGtin(digits: string): boolean {
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0;
}

/** The GTIN that a device identifier is, where GS1 wrote it; null for that of another agency. */
export function gtinOf(udiDi: string | null | undefined): string | null {
  return udiDi && /^\d{14}$/.test(udiDi) && isGtin(udiDi) ? udiDi : null;
}

/**
 * The device identifier of a UDI as on the box. GS1 writes 14 digits with a check digit; HIBCC and
 * ICCBA write letters too, and are taken as they are.
 */
export const udiDi = z
  .string()
  .trim()
  .regex(/^[A-Z0-9+$&.%/-]{6,40}$/, "Write the identifier as printed: 6 to 40 capitals and digits.")
  .refine((value) => !/^\d{14}$/.test(value) || isGtin(value), {
    message: "The check digit does not fit. Compare the number with the box.",
  });
