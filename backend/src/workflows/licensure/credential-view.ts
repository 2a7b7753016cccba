import type { CredentialView } from "@needlepoint/contracts/licensing";
import { credentialKind, credentialStatus } from "@needlepoint/licensure/credential";
import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { profession } from "@needlepoint/licensure/professions";
import type { CredentialRow } from "../../modules/licensure/service";

/** A row that was just made leaves out what is null. */
function instant(date: Date | string | null | undefined): string | null {
  return date ? new Date(date).toISOString() : null;
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
    npi: row.npi ?? null,
    status: credentialStatus.parse(row.status),
    reviewNote: row.review_note ?? null,
    submittedAt: instant(row.submitted_at),
    decidedAt: instant(row.decided_at),
    version: row.version,
  };
}
