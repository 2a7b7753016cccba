import type { MedusaContainer } from "@medusajs/framework/types";
import type { DecisionView } from "@needlepoint/contracts/licensing";
import { shop } from "@needlepoint/contracts/shop";
import { credentialKind, credentialStatus } from "@needlepoint/licensure/credential";
import { decide } from "@needlepoint/licensure/decide";
import type { CredentialFact, Decision, DecisionRequest } from "@needlepoint/licensure/decision";
import { asJurisdiction, jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { profession } from "@needlepoint/licensure/professions";
import { practiceRules } from "@needlepoint/licensure/rules/load";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause, CredentialRow, DecisionRow } from "../../modules/licensure/service";
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
};

/** A stored credential as `decide()` reads it. A row that no longer parses is an error, never a yes. */
export function credentialFact(row: CredentialRow): CredentialFact {
  return {
    id: row.id,
    kind: credentialKind.parse(row.kind),
    profession: profession.parse(row.profession),
    jurisdiction: jurisdiction.parse(row.jurisdiction),
    status: credentialStatus.parse(row.status),
    expiresOn: row.expires_on,
    conditionsShown: row.conditions_shown,
  };
}

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
  const decision = decide(
    {
      restrictionClasses: facts.restricted.map((line) => line.restrictionClass),
      signedIn: owner.signedIn && subject.customer?.hasAccount === true,
      emailConfirmed: facts.emailConfirmed,
      shipTo: place(subject.shipTo),
      unservedJurisdictions: shop.unservedJurisdictions,
      // Without a signed-in owner nobody's credentials are looked at, let alone spoken of.
      credentials: owner.signedIn ? facts.credentials.map(credentialFact) : [],
      determinations: [],
    },
    practiceRules,
    new Date(),
  );
  return {
    subject,
    restricted: facts.restricted.length > 0,
    decision,
    inputs: inputsOf(subject, facts, owner.signedIn),
    told: decisionView(decision),
  };
}

/** Stores a decision, and with it the hold it opens or closes. */
export async function recordDecision(
  container: MedusaContainer,
  { subject, decision, inputs, told }: LicensingDecision,
  cause: Cause,
): Promise<DecisionRow> {
  return container.resolve<LicensureService>(LICENSURE).recordDecision(
    {
      cart_id: subject.cartId,
      order_id: subject.orderId,
      customer_id: subject.customer?.id ?? null,
      outcome: decision.outcome,
      inputs,
      reasons: [...new Set(decision.reasons.map((reason) => reason.code))],
      told,
      rule_id: decision.rule?.id ?? null,
      rules_version: decision.rulesVersion,
      credential_id: decision.credentialId,
      actor: cause.actor,
      decided_at: new Date(),
    },
    cause,
  );
}
