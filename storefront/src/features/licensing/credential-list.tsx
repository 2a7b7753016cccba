import type { OwnedCredential } from "@needlepoint/contracts/licensing";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import Link from "next/link";
import { dayAndYear } from "@/lib/dates";
import type { FormState } from "@/lib/form-state";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";
import { CredentialAnswer } from "./credential-answer-client";
import { credentialState } from "./credential-words";
import { DocumentField, UploadForm } from "./document-field-client";
import { documentFacts } from "./document-words";

interface CredentialListProps {
  credentials: OwnedCredential[];
  /** Answers to plain posts, where the list is the page on which to act. */
  kept?: { answer: FormState | undefined; evidence: FormState | undefined };
}

const open = ["submitted", "in-review", "more-information"];

/** The licenses of a person, each with where it stands and what to do next. */
export function CredentialList({ credentials, kept }: CredentialListProps) {
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
                {["verified", "expired"].includes(credential.status) ? (
                  <Link
                    href={`/account/licenses?renew=${credential.id}#add-license`}
                    prefetch={false}
                    className="link ml-auto inline-flex min-h-6 items-center text-sm"
                  >
                    Renew<span className="sr-only"> license {credential.number}</span>
                  </Link>
                ) : null}
              </div>
              <p className="text-sm break-words text-ink-2">
                No. {credential.number} · {credential.nameOnLicense} · expires{" "}
                {dayAndYear(credential.expiresOn)}
                {credential.npi ? ` · NPI ${credential.npi}` : ""}
              </p>
              {credential.reviewNote ? (
                <p className="border-l-2 border-line pl-3 text-sm">
                  <span className="font-semibold">The reviewer wrote:</span> {credential.reviewNote}
                </p>
              ) : null}
              <Talk credential={credential} />
              {kept && open.includes(credential.status) ? (
                <Proof credential={credential} kept={kept} />
              ) : null}
            </Card>
          </li>
        );
      })}
    </ul>
  );
}

/** What was asked and answered. */
function Talk({ credential }: { credential: OwnedCredential }) {
  return credential.messages.map(({ id, by, text }) => (
    <p key={id} className="border-l-2 border-line pl-3 text-sm break-words whitespace-pre-wrap">
      <span className="font-semibold">
        {by === "reviewer" ? "The reviewer asks:" : "You answered:"}
      </span>{" "}
      {text}
    </p>
  ));
}

/** The documents of a license in review, and the answer to a question. */
function Proof({
  credential,
  kept,
}: {
  credential: OwnedCredential;
  kept: NonNullable<CredentialListProps["kept"]>;
}) {
  const current = credential.evidence.filter((one) => !one.replaced && !one.erasedAt);
  const license = current.find((one) => one.shows === "license") ?? null;
  const form = `proof-${credential.id}`;
  const refused = kept.evidence?.values.credentialId === credential.id ? kept.evidence : undefined;
  return (
    <div className="mt-1 grid gap-3">
      {current
        .filter((one) => one.shows !== "license")
        .map((one) => (
          <p key={one.id} className="text-sm text-ink-2">
            {one.name} ({documentFacts(one)})
          </p>
        ))}
      <DocumentField
        key={license?.id ?? "none"}
        form={form}
        label={license ? "Replace the document" : "Add a document"}
        credentialId={credential.id}
        shows="license"
        document={license}
        problem={refused?.errors.file}
        removable={false}
      />
      <UploadForm id={form} credentialId={credential.id} shows="license" next="/account/licenses" />
      {credential.status === "more-information" ? (
        <CredentialAnswer credentialId={credential.id} kept={kept.answer} />
      ) : null}
    </div>
  );
}
