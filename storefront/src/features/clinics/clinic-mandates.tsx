import type { ClinicMemberView, ClinicView } from "@needlepoint/contracts/clinics";
import { keptForm } from "@/lib/kept-form";
import { formatDay } from "@/lib/moments";
import { Card } from "@/ui/card";
import { Notice } from "@/ui/notice";
import { GrantForm, RemoveButton } from "./team-forms-client";

/** Who may buy on whose license, and for a verified practitioner the form to say so. */
export async function ClinicMandates({
  clinic,
  you,
}: {
  clinic: ClinicView;
  you: ClinicMemberView;
}) {
  const nameOf = (id: string) => clinic.members.find((member) => member.id === id)?.name ?? "";
  const lent = new Set(
    clinic.mandates
      .filter(({ practitionerId }) => practitionerId === you.id)
      .map(({ purchaserId }) => purchaserId),
  );
  const purchasers = clinic.members
    .filter(({ id, role }) => role === "purchaser" && !lent.has(id))
    .map(({ id, name }) => ({ code: id, name }));
  const verified = you.licenses.length > 0;
  return (
    <section aria-labelledby={`mandates-${clinic.id}`} className="grid gap-4">
      <h3 id={`mandates-${clinic.id}`} className="font-semibold">
        Who may buy on whose license
      </h3>
      {clinic.mandates.length > 0 ? (
        <ul className="grid gap-3">
          {clinic.mandates.map(({ id, practitionerId, purchaserId, grantedAt }) => (
            <li key={id}>
              <Card className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 p-4">
                <p className="min-w-0">
                  <span className="font-semibold">{nameOf(purchaserId)}</span> may buy on the
                  license of <span className="font-semibold">{nameOf(practitionerId)}</span>
                  <span className="block text-sm text-ink-2">since {formatDay(grantedAt)}</span>
                </p>
                {you.manager || practitionerId === you.id || purchaserId === you.id ? (
                  <RemoveButton
                    clinicId={clinic.id}
                    part="mandates"
                    rowId={id}
                    label="End"
                    spoken={`End: ${nameOf(purchaserId)} buys on the license of ${nameOf(practitionerId)}`}
                  />
                ) : null}
              </Card>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-sm text-ink-2">
          {you.role === "purchaser"
            ? "Nobody lets you buy on their license yet. A practitioner of the clinic can, on this page of theirs."
            : "Nobody yet."}
        </p>
      )}
      {you.role === "practitioner" && !verified ? (
        <Notice tone="amber" title="Your license is not verified yet.">
          <p>Once it is, you can let purchasers buy on it and add addresses.</p>
        </Notice>
      ) : null}
      {verified && purchasers.length > 0 ? (
        <GrantForm
          key={clinic.mandates.length}
          clinicId={clinic.id}
          draft={clinic.mandates.length}
          purchasers={purchasers}
          kept={await keptForm(`grant-${clinic.id}`)}
        />
      ) : null}
    </section>
  );
}
