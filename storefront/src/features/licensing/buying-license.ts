import type { CredentialStatus, CredentialView } from "@needlepoint/contracts/licensing";

/** Best first; a status that is not listed is no license to buy with. */
const order: CredentialStatus[] = ["verified", "in-review", "more-information", "submitted"];

/** The license a person buys with: a verified one before one in review, the newest of its kind. */
export function buyingLicense(credentials: CredentialView[]): CredentialView | null {
  for (const status of order) {
    const found = credentials
      .filter((credential) => credential.status === status)
      .sort((a, b) => (b.submittedAt ?? "").localeCompare(a.submittedAt ?? ""))[0];
    if (found) return found;
  }
  return null;
}
