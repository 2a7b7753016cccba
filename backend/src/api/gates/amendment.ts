import { amendmentBody } from "@needlepoint/contracts/practice-rules";
import { type AmendmentInput, amendedRule } from "@needlepoint/licensure/amend";
import { isoDay } from "@needlepoint/licensure/calendar";

/**
 * An edit of a practice rule as it was sent, checked as the whole rule it will become.
 * @throws ZodError naming the field that no rule may hold
 */
export function readAmendment(body: unknown): { amendment: AmendmentInput; basedOn: number } {
  const { basedOn, ...amendment } = amendmentBody.parse(body ?? {});
  amendedRule(amendment, [], isoDay(new Date()));
  return { amendment, basedOn };
}
