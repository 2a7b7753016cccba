import { credentialKind, credentialStatus } from "@needlepoint/licensure/credential";
import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { profession } from "@needlepoint/licensure/professions";
import { z } from "zod";
import { credentialDraftView } from "./credential-draft";
import { determinationView } from "./determinations";
import {
  credentialMessage,
  everyReviewCheck,
  evidenceView,
  licenseEvent,
  seenVersion,
} from "./evidence";
import { duplicateLicense, registryFinding } from "./registry";

/** Licensing on the wire: what a buyer submits, what a cart or order is told, what a reviewer sees. */

export type CredentialStatus = z.infer<typeof credentialStatus>;

/** A credential as its owner sees it. */
export const credentialView = z.object({
  id: z.string(),
  kind: credentialKind,
  profession,
  jurisdiction,
  number: z.string(),
  nameOnLicense: z.string(),
  expiresOn: z.iso.date(),
  npi: z.string().nullable(),
  status: credentialStatus,
  /** The reviewer's words to the owner when rejected. */
  reviewNote: z.string().nullable(),
  submittedAt: z.iso.datetime().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  /** Counts every change; whoever decides names the version they saw. */
  version: z.int(),
});
export type CredentialView = z.infer<typeof credentialView>;

/** A credential in its owner's account, with its proof and what was asked. */
export const ownedCredential = credentialView.extend({
  evidence: z.array(evidenceView),
  /** Oldest first. */
  messages: z.array(credentialMessage),
});
export type OwnedCredential = z.infer<typeof ownedCredential>;

export const outcome = z.enum(["clear", "ask", "hold", "refuse"]);
export type Outcome = z.infer<typeof outcome>;

/** The rule that settled a decision, with the source a person can open. */
export const ruleView = z.object({
  id: z.string(),
  status: z.string(),
  summary: z.string(),
  citation: z.string(),
  sourceUrl: z.url(),
  sourceLabel: z.string(),
  confidence: z.enum(["high", "medium", "low"]),
});
export type RuleView = z.infer<typeof ruleView>;

/** A decision in words: `reasons` are codes of `decide()` with the sentence for a person. */
export const decisionView = z.object({
  outcome,
  profession: profession.nullable(),
  jurisdiction: jurisdiction.nullable(),
  reasons: z.array(z.object({ code: z.string(), sentence: z.string() })),
  rule: ruleView.nullable(),
});
export type DecisionView = z.infer<typeof decisionView>;

export const credentialListResponse = z.object({
  credentials: z.array(ownedCredential),
  draft: credentialDraftView.nullable(),
});
export const credentialResponse = z.object({ credential: credentialView });

/** A row of the reviewer's queue (`GET /admin/licenses`). */
export const licenseQueueRow = z.object({
  credential: credentialView,
  customer: z.object({ id: z.string(), email: z.string(), name: z.string() }),
  registry: registryFinding,
  duplicates: z.array(duplicateLicense),
  /** What decide() would answer for this credential in its own state if it were verified. */
  ruleHint: decisionView,
  /** What the rule asks beyond the license; a reviewer confirms each by its id as shown. */
  conditions: z.array(z.object({ id: z.string(), text: z.string(), shown: z.boolean() })),
  /** What reviewers found on this customer's questions, the newest first. */
  determinations: z.array(determinationView),
  evidence: z.array(evidenceView),
  /** Questions and answers, oldest first. */
  messages: z.array(credentialMessage),
  /** What the audit log knows of it, newest first. */
  history: z.array(licenseEvent),
  heldOrders: z.array(
    z.object({
      id: z.string(),
      displayId: z.int(),
      totalCents: z.int(),
      placedAt: z.iso.datetime(),
    }),
  ),
});
export type LicenseQueueRow = z.infer<typeof licenseQueueRow>;
/** `count`: how many there are, where the list is cut. */
export const licenseQueueResponse = z.object({
  licenses: z.array(licenseQueueRow),
  count: z.int(),
});
export type LicenseQueue = z.infer<typeof licenseQueueResponse>;
export const licenseReviewResponse = z.object({ license: licenseQueueRow });

/** `GET /admin/orders/:id/decisions`: how an order stands, and what was decided, newest first. */
export const orderLicensing = z.object({
  restricted: z.boolean(),
  /** True while it may be neither shipped nor paid. */
  onHold: z.boolean(),
  decisions: z.array(
    z.object({
      id: z.string(),
      at: z.iso.datetime(),
      /** `customer:…`, `user:…` or `system:…`. */
      actor: z.string(),
      rulesVersion: z.string(),
      credentialId: z.string().nullable(),
      /** Who buys. */
      buyer: z.object({ id: z.string(), name: z.string() }).nullable(),
      /** On whose license, where it is not the buyer's own. */
      practitioner: z.object({ id: z.string(), name: z.string() }).nullable(),
      told: decisionView,
    }),
  ),
});
export type OrderLicensing = z.infer<typeof orderLicensing>;
export const orderLicensingResponse = z.object({ licensing: orderLicensing });

/** `POST /admin/licenses/:id/approve`: conditions the reviewer has seen shown, by id. */
export const approveLicenseBody = z.object({
  conditionsShown: z.array(z.string().max(80)).max(20).default([]),
  checks: everyReviewCheck,
  note: z.string().trim().max(500).optional(),
  version: seenVersion,
});
/** `POST /admin/licenses/:id/reject`: the reason is sent to the buyer. */
export const rejectLicenseBody = z.object({
  reason: z
    .string()
    .trim()
    .min(4, "Say why, so that the buyer can act on it.")
    .max(500, "Keep the reason under 500 characters."),
  version: seenVersion,
});
