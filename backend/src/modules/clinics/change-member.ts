import type { Context } from "@medusajs/framework/types";
import type ClinicsService from "./service";
import type { MandateRow, MemberRow } from "./service";

type Change = {
  member: MemberRow;
  change: { role?: MemberRow["role"] | undefined; manager?: boolean | undefined };
  by: string;
};

/** Runs inside the service's own transaction, in the line of the clinic; see `changeMember` there. */
export async function changeMember(
  clinics: ClinicsService,
  { member, change, by }: Change,
  context: Context,
): Promise<{ member: MemberRow; ended: MandateRow[] } | "last-manager" | "no-practitioner" | null> {
  const members = await clinics.listClinicMembers(
    { clinic_id: member.clinic_id, removed_at: null },
    { take: null },
    context,
  );
  const current = members.find(({ id }) => id === member.id);
  if (!current) return null;
  const role = change.role ?? current.role;
  if (change.manager === true && role !== "practitioner") return "no-practitioner";
  const manager = role === "practitioner" && (change.manager ?? current.manager);
  const others = members.filter(({ id }) => id !== current.id);
  if (current.manager && !manager && !others.some((other) => other.manager)) return "last-manager";
  const changed = await clinics.updateClinicMembers({ id: current.id, role, manager }, context);
  if (role === current.role) return { member: changed, ended: [] };
  const { clinic_id, customer_id } = current;
  const ended = await clinics.listClinicMandates(
    {
      clinic_id,
      ended_at: null,
      $or: [{ practitioner_id: customer_id }, { purchaser_id: customer_id }],
    },
    { take: null },
    context,
  );
  const now = new Date();
  for (const { id } of ended) {
    await clinics.updateClinicMandates({ id, ended_at: now, ended_by: by }, context);
  }
  return { member: changed, ended };
}
