import type {
  CredentialFact,
  Decision,
  Determination,
  Outcome,
} from "@needlepoint/licensure/decision";
import type { LenderFact } from "../clinics/lenders";
import { credentialFact, determinationFact } from "./credential-fact";
import type { LicensingFacts } from "./facts";

/** One person whose license may carry an order: the buyer, or somebody who lets them buy. */
export type Bench = {
  lender: LenderFact | null;
  credentials: CredentialFact[];
  determinations: Determination[];
  emailConfirmed: boolean;
};

/**
 * Each holder stands alone, so that an order rests on one person's license, confirmed address and
 * findings, and never on a mixture of two people's. A buyer who holds nothing is not asked for a
 * license of their own while a colleague's speaks for them.
 * @param buyerId null where nobody was seen to be the buyer: then nobody's license is looked at
 */
export function benchesOf(facts: LicensingFacts, buyerId: string | null): [Bench, ...Bench[]] {
  const bench = (holderId: string | null, lender: LenderFact | null): Bench => ({
    lender,
    credentials: facts.credentials
      .filter((row) => row.customer_id === holderId)
      .map(credentialFact),
    determinations: facts.determinations
      .filter((row) => row.customer_id === holderId)
      .map(determinationFact),
    emailConfirmed: facts.emailConfirmed && (lender?.emailConfirmed ?? true),
  });
  const own = bench(buyerId, null);
  if (buyerId === null) return [own];
  const [first, ...others] = facts.lenders
    .map((lender) => bench(lender.practitionerId, lender))
    .filter(({ credentials }) => credentials.length > 0);
  if (!first) return [own];
  return own.credentials.length > 0 ? [own, first, ...others] : [first, ...others];
}

const bestFirst: readonly Outcome[] = ["clear", "hold", "ask", "refuse"];

/** The best answer counts; among equals the first, which is the buyer's own. */
export function bestOf<Answer extends { decision: Decision }>(
  answers: [Answer, ...Answer[]],
): Answer {
  for (const outcome of bestFirst) {
    const found = answers.find(({ decision }) => decision.outcome === outcome);
    if (found) return found;
  }
  return answers[0];
}
