import { decide } from "@needlepoint/licensure/decide";
import type { CredentialFact, Decision, Determination } from "@needlepoint/licensure/decision";
import { type Condition, ruleInForce } from "@needlepoint/licensure/practice-rule";
import { dayIn } from "@needlepoint/licensure/time-zones";
import type { CredentialRow } from "../../modules/licensure/service";
import { credentialFact } from "./credential-fact";
import type { Law } from "./rule-set";
import { sampleZip } from "./sample-zip";

/**
 * What `decide()` would answer for needles shipped into the credential's own state if it were
 * verified as it stands: a hint, and never a decision on an order.
 */
export function decideAsVerified(
  credential: Omit<CredentialFact, "status">,
  law: Law,
  determinations: readonly Determination[] = [],
): Decision {
  return decide(
    {
      restrictionClasses: ["rx-needle"],
      signedIn: true,
      emailConfirmed: true,
      shipTo: {
        jurisdiction: credential.jurisdiction,
        postalCode: sampleZip(credential.jurisdiction),
      },
      unservedJurisdictions: law.unserved,
      credentials: [{ ...credential, status: "verified" }],
      determinations,
    },
    law.rules,
    law.now,
  );
}

/** What the rule in force asks beyond the license; a reviewer confirms each as shown. */
export function ruleConditions(row: CredentialRow, law: Law): readonly Condition[] {
  const { profession, jurisdiction } = credentialFact(row);
  const day = dayIn(jurisdiction, law.now);
  return ruleInForce(law.rules, { profession, jurisdiction, day })?.conditions ?? [];
}
