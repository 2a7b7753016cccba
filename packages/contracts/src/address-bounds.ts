import { z } from "zod";

/** What a name and an address may hold, by whatever field names they travel. In characters. */
export const bounds = { name: 80, company: 120, line: 120, city: 80, phone: 30 };

/** A text of a form, trimmed. */
export const boundedText = (what: string, most: number) =>
  z.string().trim().max(most, `Keep the ${what} under ${most} characters.`);

export const zipSentence = "Enter a ZIP code like 78701 or 78701-1234.";
export const zipCode = z
  .string()
  .trim()
  .regex(/^\d{5}(-\d{4})?$/, zipSentence);

/** Digits as people write them; may be empty. */
export const phoneNumber = boundedText("phone number", bounds.phone).regex(
  /^[0-9+(). -]*$/,
  "Use digits, spaces and + ( ) . - only.",
);
