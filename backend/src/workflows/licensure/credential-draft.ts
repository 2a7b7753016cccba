import type { MedusaContainer } from "@medusajs/framework/types";
import {
  type CredentialDraftView,
  credentialDraftView,
} from "@needlepoint/contracts/credential-draft";
import { normalizeLicenseNumber } from "@needlepoint/licensure/credential";
import type { CredentialDraft } from "@needlepoint/licensure/credential-draft";
import { LICENSURE } from "../../modules/licensure";
import { DRAFT } from "../../modules/licensure/credential-drafts";
import type LicensureService from "../../modules/licensure/service";
import type { CredentialRow } from "../../modules/licensure/service";

/** Who has not gone on in a quarter of a year begins anew; a name and a number are not kept for nothing. */
const KEPT_DAYS = 90;
const DAY = 24 * 60 * 60 * 1000;

function draftView(row: CredentialRow): CredentialDraftView {
  return credentialDraftView.parse({
    kind: row.kind,
    profession: row.profession,
    jurisdiction: row.jurisdiction,
    number: row.number,
    nameOnLicense: row.name_on_license,
    expiresOn: row.expires_on,
    npi: row.npi ?? "",
    status: row.status,
    keptAt: new Date(row.updated_at).toISOString(),
  });
}

/** What a customer has begun and not sent; null when there is nothing. */
export async function readCredentialDraft(
  container: MedusaContainer,
  customerId: string,
): Promise<CredentialDraftView | null> {
  const [row] = await container
    .resolve<LicensureService>(LICENSURE)
    .listCredentials({ customer_id: customerId, ...DRAFT }, { take: 1 });
  return row ? draftView(row) : null;
}

/** Keeps what a customer has typed, on whatever device they go on. */
export async function keepCredentialDraft(
  container: MedusaContainer,
  customerId: string,
  draft: CredentialDraft,
): Promise<CredentialDraftView | null> {
  await container.resolve<LicensureService>(LICENSURE).keepDraft({
    customer_id: customerId,
    kind: draft.kind,
    profession: draft.profession,
    jurisdiction: draft.jurisdiction,
    number: draft.number,
    number_normalized: normalizeLicenseNumber(draft.number),
    name_on_license: draft.nameOnLicense,
    expires_on: draft.expiresOn,
    npi: draft.npi === "" ? null : draft.npi,
  });
  return readCredentialDraft(container, customerId);
}

/** Deletes drafts that nobody has touched for a quarter of a year. Safe to run twice. */
export function forgetOldDrafts(container: MedusaContainer, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY);
  return container
    .resolve<LicensureService>(LICENSURE)
    .discardDrafts({ updated_at: { $lt: before } });
}
