import type { ClinicMemberView, ClinicView } from "@needlepoint/contracts/clinics";
import { dayAndYear } from "@/lib/dates";
import type { FormState } from "@/lib/form-state";
import { keptForm } from "@/lib/kept-form";
import { formatDay } from "@/lib/moments";
import { Badge } from "@/ui/badge";
import { Card } from "@/ui/card";
import { ChangeRole } from "./change-role-client";
import { licenseWords, roleWords } from "./clinic-words";
import { InviteForm, RemoveButton } from "./team-forms-client";

interface ClinicPartProps {
  clinic: ClinicView;
  you: ClinicMemberView;
}

function Licenses({ member }: { member: ClinicMemberView }) {
  if (member.role === "purchaser") return null;
  if (member.licenses.length === 0) return <Badge tone="amber">No verified license</Badge>;
  return member.licenses.map((license) => (
    <span key={`${license.profession} ${license.jurisdiction}`} className="text-sm text-ink-2">
      {licenseWords(license)}, verified through {dayAndYear(license.expiresOn)}
    </span>
  ));
}

/** Who is in the clinic, who is invited, and for a manager the form to invite. */
export async function ClinicPeople({ clinic, you }: ClinicPartProps) {
  const keptRoles = new Map<string, FormState | undefined>();
  for (const { id } of you.manager ? clinic.members : []) {
    keptRoles.set(id, await keptForm(`role-${id}`));
  }
  const asked = clinic.members.length + clinic.invitations.length;
  return (
    <section aria-labelledby={`people-${clinic.id}`} className="grid gap-4">
      <h3 id={`people-${clinic.id}`} className="font-semibold">
        People
      </h3>
      <ul className="grid gap-3">
        {clinic.members.map((member) => (
          <li key={member.id}>
            <Card className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 p-4">
              <div className="grid min-w-0 gap-1">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1 font-semibold">
                  {member.name}
                  {member.you ? " (you)" : ""}
                  <Badge>
                    {roleWords[member.role]}
                    {member.manager ? ", manager" : ""}
                  </Badge>
                </p>
                {member.email && member.email !== member.name ? (
                  <p className="break-words text-sm text-ink-2">{member.email}</p>
                ) : null}
                <p className="flex flex-wrap gap-x-4 gap-y-1">
                  <Licenses member={member} />
                </p>
              </div>
              {you.manager || member.you ? (
                <RemoveButton
                  clinicId={clinic.id}
                  part="members"
                  rowId={member.id}
                  label={member.you ? "Leave" : "Remove"}
                  spoken={member.you ? `Leave ${clinic.name}` : `Remove ${member.name}`}
                />
              ) : null}
              {you.manager ? (
                <ChangeRole
                  key={`${member.role} ${member.manager}`}
                  kept={keptRoles.get(member.id)}
                  clinicId={clinic.id}
                  member={{ ...member, role: member.manager ? "manager" : member.role }}
                />
              ) : null}
            </Card>
          </li>
        ))}
        {clinic.invitations.map((invitation) => (
          <li key={invitation.id}>
            <Card className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 p-4">
              <div className="grid min-w-0 gap-1">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <span className="break-all font-semibold">{invitation.email}</span>
                  <Badge tone="amber">Invited</Badge>
                </p>
                <p className="text-sm text-ink-2">
                  As {invitation.role}
                  {invitation.manager ? ", manager" : ""}. The link works until{" "}
                  {formatDay(invitation.expiresAt)}.
                </p>
              </div>
              <RemoveButton
                clinicId={clinic.id}
                part="invitations"
                rowId={invitation.id}
                label="Withdraw"
                spoken={`Withdraw the invitation of ${invitation.email}`}
              />
            </Card>
          </li>
        ))}
      </ul>
      {you.manager ? (
        <details className="group">
          <summary className="link min-h-6 text-sm">Invite somebody</summary>
          <div className="pt-4">
            <InviteForm
              key={asked}
              clinicId={clinic.id}
              draft={asked}
              kept={await keptForm(`invite-${clinic.id}`)}
            />
          </div>
        </details>
      ) : null}
    </section>
  );
}
