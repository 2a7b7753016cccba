import type { CredentialView } from "@needlepoint/contracts/licensing";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import { Badge } from "@/ui/badge";
import { credentialState } from "./credential-words";

/** One license in a line: whose trade, where from, its number and where it stands. */
export function LicenseSummary({ credential }: { credential: CredentialView }) {
  const state = credentialState(credential);
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <span>
        {professionLabel[credential.profession]}, {jurisdictionName(credential.jurisdiction)},{" "}
        {credential.number}
      </span>
      <Badge tone={state.tone}>{state.label}</Badge>
    </p>
  );
}
