import type { CredentialView } from "@needlepoint/contracts/licensing";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import { Badge } from "@/ui/badge";
import { credentialState } from "./credential-words";

/** One license in a line: whose trade, where from, its number and where it stands. */
export function LicenseSummary({
  credential,
  standing = true,
}: {
  credential: CredentialView;
  /** False where the words around it say how the license stands. */
  standing?: boolean;
}) {
  const state = credentialState(credential);
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>
        {professionLabel[credential.profession]}, {jurisdictionName(credential.jurisdiction)},{" "}
        {credential.number}
      </span>
      {standing ? <Badge tone={state.tone}>{state.label}</Badge> : null}
    </p>
  );
}
