import { credentialKind, credentialStatus } from "@needlepoint/licensure/credential";
import type { CredentialFact, Determination } from "@needlepoint/licensure/decision";
import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { profession } from "@needlepoint/licensure/professions";
import type { DeterminationRow } from "../../modules/licensure/determinations";
import type { CredentialRow } from "../../modules/licensure/service";

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

/** A stored finding as `decide()` reads it. */
export function determinationFact(row: DeterminationRow): Determination {
  return {
    id: row.id,
    profession: profession.parse(row.profession),
    jurisdiction: jurisdiction.parse(row.jurisdiction),
    restrictionClass: row.restriction_class,
    finding: row.finding,
    expiresOn: row.expires_on,
  };
}
