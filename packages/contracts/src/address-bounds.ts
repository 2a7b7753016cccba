import { z } from "zod";

/** What a name and an address may hold, by whatever field names they travel. In characters. */
export const bounds = { name: 80, company: 120, attention: 60, line: 120, city: 80, phone: 30 };

/**
 * A company and whom to hand it to share one field of Medusa's, so that every label, slip and mail
 * shows both: see `attention.ts`.
 */
export const companyLineBound = bounds.company + bounds.attention + 10;

/**
 * A text of a form on one line, trimmed. What cannot be printed becomes a space: it comes along when
 * somebody copies from a page or a PDF, and turns words around or hides them on a label.
 */
export const boundedText = (what: string, most: number) =>
  z
    .string()
    .overwrite((text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]+/gu, " "))
    .trim()
    .max(most, `Keep the ${what} under ${most} characters.`);

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
