import { z } from "zod";

/** Proof of a license on the wire: documents, what was asked and answered, what happened when. */

/** The most a document may weigh. */
export const evidenceMaxBytes = 10 * 1024 * 1024;
/** What a document may be; the bytes decide, never the name. */
export const evidenceTypes = ["application/pdf", "image/jpeg", "image/png", "image/webp"] as const;
export const evidenceType = z.enum(evidenceTypes);
export type EvidenceType = z.infer<typeof evidenceType>;

/** What a document shows: the license itself, or a condition of the practice rule by its id. */
export const evidenceShows = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);

/** A document as its owner and a reviewer see it listed. Its content is the reviewer's alone. */
export const evidenceView = z.object({
  id: z.string(),
  /** As the owner's file was called; null once erased. */
  name: z.string().nullable(),
  type: evidenceType,
  bytes: z.int(),
  shows: z.string(),
  addedAt: z.iso.datetime(),
  /** A later document took its place. */
  replaced: z.boolean(),
  /** The content is gone; only that it was there is kept. */
  erasedAt: z.iso.datetime().nullable(),
});
export type EvidenceView = z.infer<typeof evidenceView>;
export const evidenceResponse = z.object({ evidence: evidenceView });
export const evidenceListResponse = z.object({ evidence: z.array(evidenceView) });

/** A question of the reviewer, or the owner's answer to it. */
export const credentialMessage = z.object({
  id: z.string(),
  by: z.enum(["reviewer", "owner"]),
  text: z.string(),
  at: z.iso.datetime(),
});
export type CredentialMessage = z.infer<typeof credentialMessage>;

/** One entry of the audit log about a license, for the reviewer's history. */
export const licenseEvent = z.object({
  at: z.iso.datetime(),
  /** The name of a staff member, "the buyer" or "the store". */
  by: z.string(),
  action: z.string(),
});
export type LicenseEvent = z.infer<typeof licenseEvent>;

const words = z.string().trim();

/** The version of the license that the reviewer saw; a decision on another one is a conflict. */
export const seenVersion = z.int().min(1).optional();

/** `POST /admin/licenses/:id/ask`: the question is sent to the buyer. */
export const askLicenseBody = z.object({
  question: words
    .min(4, "Say what you need, so that the buyer can send it.")
    .max(500, "Keep the question under 500 characters."),
  version: seenVersion,
});

/** `POST /admin/licenses/:id/revoke`: the reason is sent to the buyer. */
export const revokeLicenseBody = z.object({
  reason: words
    .min(4, "Say why, so that the buyer can act on it.")
    .max(500, "Keep the reason under 500 characters."),
  version: seenVersion,
});

/** `POST /store/credentials/:id/answer`: text, or a document added since the question, or both. */
export const answerCredentialBody = z.object({
  text: words.max(1000, "Keep your answer under 1,000 characters.").default(""),
});

/** What a reviewer looked at before approving; kept in the audit log. */
export const reviewChecks = ["board-active", "name-matches", "expiry-as-printed"] as const;
export const reviewCheck = z.enum(reviewChecks);
export type ReviewCheck = z.infer<typeof reviewCheck>;
/** The whole checklist, in any order: nobody approves by a call what the desk asks a person to see. */
export const everyReviewCheck = z
  .array(reviewCheck, { error: "Name the checks you have made." })
  .max(reviewChecks.length)
  .default([])
  .refine((made) => reviewChecks.every((check) => made.includes(check)), {
    error: "Tick what you have checked: all three, before you approve.",
  });

/** `POST /store/account/erase`: nobody does that by a stray press. */
export const eraseAccountBody = z.object({
  confirm: z
    .string()
    .trim()
    .toLowerCase()
    .refine((typed) => typed === "erase", "Type the word erase to go on."),
});
export const eraseAccountResponse = z.object({
  erased: z.literal(true),
  kept: z.array(z.string()),
});
