import type { DecisionView } from "@needlepoint/contracts/licensing";
import { shop } from "@needlepoint/contracts/shop";
import { decide } from "@needlepoint/licensure/decide";
import type { Jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { type Condition, ruleInForce } from "@needlepoint/licensure/practice-rule";
import { practiceRules } from "@needlepoint/licensure/rules/load";
import { dayIn } from "@needlepoint/licensure/time-zones";
import { jurisdictionOfZip } from "@needlepoint/licensure/zip";
import type { CredentialRow } from "../../modules/licensure/service";
import { credentialFact } from "./decide-for";
import { decisionView } from "./decision-view";

const zipOf = new Map<Jurisdiction, string>();
for (let prefix = 999; prefix >= 0; prefix -= 1) {
  const zip = `${String(prefix).padStart(3, "0")}01`;
  const jurisdiction = jurisdictionOfZip(zip);
  if (jurisdiction) zipOf.set(jurisdiction, zip);
}

/**
 * What `decide()` would answer for needles shipped into the credential's own state if it were
 * verified as it stands: the reviewer's hint, and never a decision on an order.
 */
export function ruleHint(row: CredentialRow): DecisionView {
  const credential = { ...credentialFact(row), status: "verified" as const };
  const decision = decide(
    {
      restrictionClasses: ["rx-needle"],
      signedIn: true,
      emailConfirmed: true,
      shipTo: {
        jurisdiction: credential.jurisdiction,
        postalCode: zipOf.get(credential.jurisdiction) ?? "",
      },
      unservedJurisdictions: shop.unservedJurisdictions,
      credentials: [credential],
      determinations: [],
    },
    practiceRules,
    new Date(),
  );
  return decisionView(decision);
}

/** What the rule in force asks beyond the license; a reviewer confirms each as shown. */
export function ruleConditions(row: CredentialRow): readonly Condition[] {
  const credential = credentialFact(row);
  const rule = ruleInForce(practiceRules, {
    profession: credential.profession,
    jurisdiction: credential.jurisdiction,
    day: dayIn(credential.jurisdiction, new Date()),
  });
  return rule?.conditions ?? [];
}
