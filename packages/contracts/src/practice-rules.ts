import { amendmentInput } from "@needlepoint/licensure/amend";
import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { condition, practiceRule } from "@needlepoint/licensure/practice-rule";
import { z } from "zod";
import { decisionView, outcome } from "./licensing";

/** The law on the wire: to everyone as it stands, to staff with its history and its edits. */

/** `GET /store/licensure/rules`: every row that holds or is to come, with source and dates. */
export const rulesResponse = z.object({
  rulesVersion: z.string(),
  rules: z.array(practiceRule),
  /** Where the shop ships no restricted goods, apart from what practice law says. */
  unservedJurisdictions: z.array(jurisdiction),
});
export type RulesResponse = z.infer<typeof rulesResponse>;

/**
 * `GET /store/licensure/decision?state=&profession=`: what a verified license of that state would
 * lead to today, with no proof shown yet. It is never a decision on an order.
 */
export const lawDecisionResponse = z.object({
  decision: decisionView,
  /** What the rule asks beyond the license. */
  conditions: z.array(condition),
  /** The day it is in that state. */
  asOf: z.iso.date(),
  rulesVersion: z.string(),
});
export type LawDecision = z.infer<typeof lawDecisionResponse>;

/** A row of a cell's history as it was written, with the days it really held. */
const historicRule = z.object({
  rule: practiceRule,
  held: z.object({ from: z.iso.date().nullable(), to: z.iso.date().nullable() }).nullable(),
  replacedBy: z.string().nullable(),
  /** Null for a row of the release. */
  recordedAt: z.iso.datetime().nullable(),
  recordedBy: z.string().nullable(),
});
export type HistoricRuleView = z.infer<typeof historicRule>;

/** `GET /admin/practice-rules/TX-PT` */
export const ruleCellResponse = z.object({
  current: practiceRule.nullable(),
  history: z.array(historicRule),
});
export type RuleCell = z.infer<typeof ruleCellResponse>;

/** `POST /admin/practice-rules` and `/preview`: a whole rule, from a day on. */
export const amendmentBody = amendmentInput.extend({
  /** The newest version of the cell that its writer saw; 0 where there was none. */
  basedOn: z.int("Reload the page and try again.").min(0),
});

/** `POST /admin/practice-rules/preview`: what the edit would do to held orders. Nothing is stored. */
export const amendmentPreview = z.object({
  /** The day the orders were looked at as of: today, or the edit's first day if that is later. */
  asOf: z.iso.date(),
  orders: z.array(
    z.object({ id: z.string(), displayId: z.int(), before: outcome, after: outcome }),
  ),
});
export type AmendmentPreview = z.infer<typeof amendmentPreview>;

export const amendmentResponse = z.object({
  rule: practiceRule,
  rulesVersion: z.string(),
  /** How many held orders were decided again. */
  redecided: z.int(),
});
