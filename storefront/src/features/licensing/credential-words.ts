import type { CredentialStatus, CredentialView } from "@needlepoint/contracts/licensing";
import type { Tone } from "@/ui/notice";

/** Where a license stands, as its owner is told. */
const states: Record<CredentialStatus, { label: string; tone: Tone }> = {
  draft: { label: "Not sent yet", tone: "neutral" },
  submitted: { label: "In review", tone: "amber" },
  "in-review": { label: "In review", tone: "amber" },
  "more-information": { label: "We need more from you", tone: "amber" },
  verified: { label: "Verified", tone: "green" },
  rejected: { label: "Not accepted", tone: "red" },
  expired: { label: "Expired", tone: "amber" },
  revoked: { label: "Revoked", tone: "red" },
  superseded: { label: "Replaced", tone: "neutral" },
};

export function credentialState(credential: Pick<CredentialView, "status">) {
  return states[credential.status];
}
