import type { MedusaContainer } from "@medusajs/framework/types";
import type { DecisionView } from "@needlepoint/contracts/licensing";
import { shop } from "@needlepoint/contracts/shop";
import { decide } from "@needlepoint/licensure/decide";
import type { Decision, DecisionRequest } from "@needlepoint/licensure/decision";
import { asJurisdiction } from "@needlepoint/licensure/jurisdictions";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause, DecisionRow } from "../../modules/licensure/service";
import type { LenderFact } from "../clinics/lenders";
import { type Bench, benchesOf, bestOf } from "./benches";
import type { DecisionInputs } from "./decision-inputs";
import { decisionView } from "./decision-view";
import { gatherFacts, inputsOf, type LicensingFacts } from "./facts";
import type { LicensingSubject, ShipTo } from "./subject";

/** An answer of `decide()` with what it rested on and how it is told. */
export type LicensingDecision = {
  subject: LicensingSubject;
  restricted: boolean;
  decision: Decision;
  inputs: DecisionInputs;
  told: DecisionView;
  /** Whose license it rests on, where it is not the buyer's own. */
  lender: LenderFact | null;
};

/** The place as `decide()` reads it; outside the United States there is no place to ship to. */
function place(shipTo: ShipTo | null): DecisionRequest["shipTo"] {
  const code = shipTo?.countryCode === shop.countryCode ? asJurisdiction(shipTo.state) : null;
  return shipTo && code ? { jurisdiction: code, postalCode: shipTo.zip } : null;
}

/**
 * The one way to a licensing decision: gathers the facts of a cart or order from the database and
 * calls `decide()`. Whether the signed-in person owns it is the caller's to have checked, against
 * the token of the request or the proof row of the cart.
 */
export async function decideFor(
  container: MedusaContainer,
  subject: LicensingSubject,
  owner: { signedIn: boolean },
  known?: LicensingFacts,
): Promise<LicensingDecision> {
  const facts = known ?? (await gatherFacts(container, subject));
  const answerFor = (bench: Bench) => ({
    bench,
    decision: decide(
      {
        restrictionClasses: facts.restricted.map((line) => line.restrictionClass),
        signedIn: owner.signedIn && subject.customer?.hasAccount === true,
        emailConfirmed: bench.emailConfirmed,
        shipTo: place(subject.shipTo),
        unservedJurisdictions: facts.law.unserved,
        credentials: bench.credentials,
        determinations: bench.determinations,
      },
      facts.law.rules,
      facts.law.now,
    ),
  });
  // Without a signed-in owner nobody's credentials are looked at, let alone spoken of.
  const buyerId = owner.signedIn ? (subject.customer?.id ?? null) : null;
  const [first, ...others] = benchesOf(facts, buyerId);
  const { decision, bench } = bestOf([answerFor(first), ...others.map(answerFor)]);
  const lender = decision.credentialId === null ? null : bench.lender;
  return {
    subject,
    restricted: facts.restricted.length > 0,
    decision,
    inputs: inputsOf(subject, facts, owner.signedIn, lender),
    told: decisionView(decision, bench.lender ? "lent" : "own"),
    lender,
  };
}

/** Stores a decision, and with it the hold it opens or closes. */
export async function recordDecision(
  container: MedusaContainer,
  { subject, decision, inputs, told, lender }: LicensingDecision,
  cause: Cause,
): Promise<DecisionRow> {
  return container.resolve<LicensureService>(LICENSURE).recordDecision(
    {
      cart_id: subject.cartId,
      order_id: subject.orderId,
      customer_id: subject.customer?.id ?? null,
      practitioner_id: lender?.practitionerId ?? null,
      outcome: decision.outcome,
      inputs,
      reasons: [...new Set(decision.reasons.map((reason) => reason.code))],
      told,
      rule_id: decision.rule?.id ?? null,
      rules_version: decision.rulesVersion,
      credential_id: decision.credentialId,
      determination_id: decision.determinationId,
      actor: cause.actor,
      decided_at: new Date(),
    },
    cause,
  );
}
