import type { CredentialView } from "@needlepoint/contracts/licensing";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import { dayAndYear } from "@/lib/dates";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";
import { credentialState } from "./credential-words";

/** The licenses of a person, each with where it stands and what a reviewer wrote. */
export function CredentialList({ credentials }: { credentials: CredentialView[] }) {
  return (
    <ul aria-label="Your licenses" className="grid gap-3">
      {credentials.map((credential) => {
        const state = credentialState(credential);
        return (
          <li key={credential.id}>
            <Card className="grid gap-2 p-4">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <p className="font-semibold">
                  {professionLabel[credential.profession]},{" "}
                  {jurisdictionName(credential.jurisdiction)}
                </p>
                <Badge tone={state.tone}>{state.label}</Badge>
              </div>
              <p className="text-sm text-ink-2">
                No. {credential.number} · {credential.nameOnLicense} · expires{" "}
                {dayAndYear(credential.expiresOn)}
                {credential.npi ? ` · NPI ${credential.npi}` : ""}
              </p>
              {credential.reviewNote ? (
                <p className="border-l-2 border-line pl-3 text-sm">
                  <span className="font-semibold">The reviewer wrote:</span> {credential.reviewNote}
                </p>
              ) : null}
            </Card>
          </li>
        );
      })}
    </ul>
  );
}
