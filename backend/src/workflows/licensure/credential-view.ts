import type { CredentialView } from "@needlepoint/contracts/licensing";
import { credentialKind, credentialStatus } from "@needlepoint/licensure/credential";
import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { profession } from "@needlepoint/licensure/professions";
import type { CredentialRow } from "../../modules/licensure/service";

function instant(date: Date | string | null): string | null {
  return date === null ? null : new Date(date).toISOString();
}

/** A credential as its owner and a reviewer see it. */
export function credentialView(row: CredentialRow): CredentialView {
  return {
    id: row.id,
    kind: credentialKind.parse(row.kind),
    profession: profession.parse(row.profession),
    jurisdiction: jurisdiction.parse(row.jurisdiction),
    number: row.number,
    nameOnLicense: row.name_on_license,
    expiresOn: row.expires_on,
    npi: row.npi,
    status: credentialStatus.parse(row.status),
    reviewNote: row.review_note,
    submittedAt: instant(row.submitted_at),
    decidedAt: instant(row.decided_at),
  };
}
