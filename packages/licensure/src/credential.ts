import { z } from "zod";
import { isGoodOn, isRealDay } from "./calendar";
import { jurisdiction } from "./jurisdictions";
import { isValidNpi } from "./npi";
import { profession } from "./professions";
import { dayIn } from "./time-zones";

export const credentialKinds = ["state-license", "compact-privilege", "federal-facility"] as const;
export const credentialKind = z.enum(credentialKinds);
export type CredentialKind = z.infer<typeof credentialKind>;

export const credentialStatuses = [
  "draft",
  "submitted",
  "in-review",
  "more-information",
  "verified",
  "rejected",
  "expired",
  "revoked",
  "superseded",
] as const;
export const credentialStatus = z.enum(credentialStatuses);
export type CredentialStatus = z.infer<typeof credentialStatus>;

/** Which status may follow which. A move that is not here does not exist. */
const moves: Record<CredentialStatus, readonly CredentialStatus[]> = {
  draft: ["submitted"],
  submitted: ["in-review", "more-information", "verified", "rejected"],
  "in-review": ["more-information", "verified", "rejected"],
  "more-information": ["submitted", "rejected"],
  verified: ["expired", "revoked", "superseded"],
  rejected: [],
  expired: ["superseded"],
  revoked: [],
  superseded: [],
};

export function canMove(from: CredentialStatus, to: CredentialStatus): boolean {
  return moves[from].includes(to);
}

/** Statuses in which a person still has to look. */
export function awaitsReview(status: CredentialStatus): boolean {
  return status === "submitted" || status === "in-review" || status === "more-information";
}

/** The form of a license number that is compared; the number as typed is kept beside it. */
export function normalizeLicenseNumber(raw: string): string {
  return raw.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

/**
 * What a buyer types at the license step. States print numbers in many forms and no list of them
 * exists, so a form is never a reason to refuse one. The NPI is optional: athletic trainers and
 * cash-only acupuncturists may have none.
 */
export const credentialInput = z.object({
  kind: credentialKind.default("state-license"),
  profession,
  jurisdiction,
  number: z
    .string()
    .trim()
    .min(2, "Enter the license number as printed on your license.")
    .max(40, "Keep the license number under 40 characters.")
    .regex(/^[\p{L}\p{N} ./#-]+$/u, "Use letters, digits, spaces, dots, dashes and slashes only.")
    .refine(
      (raw) => normalizeLicenseNumber(raw).length >= 2,
      "Enter the license number as printed.",
    ),
  nameOnLicense: z
    .string()
    .trim()
    .min(2, "Enter the name as printed on your license.")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Enter the name as printed on your license.")
    .max(120, "Keep the name under 120 characters."),
  expiresOn: z.string().refine(isRealDay, "Enter the expiry date as month, day and year."),
  npi: z
    .string()
    .trim()
    .transform((raw) => (raw === "" ? null : raw))
    .refine((raw) => raw === null || /^\d{10}$/.test(raw), "An NPI has ten digits.")
    .refine(
      (raw) => raw === null || !/^\d{10}$/.test(raw) || isValidNpi(raw),
      "The last digit doesn't match. Check for a typo.",
    )
    .nullable()
    .default(null),
});
export type CredentialInput = z.infer<typeof credentialInput>;

/** No license seen runs longer than a few years; a date further off is a slip of the keyboard. */
const longestTermYears = 15;

/**
 * Why an expiry date cannot be taken at submission: already over, or so far off that it is a typo.
 * "Over" is read as of the place where a day ends last; at checkout `decide()` goes by the clock of
 * the ship-to jurisdiction.
 * @returns a sentence for the field, or null
 */
export function expiryProblem(expiresOn: string, now: Date): string | null {
  const day = dayIn("AS", now);
  if (!isGoodOn(expiresOn, day)) return "This license has expired. Enter the renewed expiry date.";
  const latest = `${Number(day.slice(0, 4)) + longestTermYears}${day.slice(4)}`;
  return expiresOn > latest ? "That date is too far ahead. Check the year." : null;
}
