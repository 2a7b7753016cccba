import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Alert, Container, Heading, Text, toast } from "@medusajs/ui";
import type { StaffMember, StaffRole } from "@needlepoint/contracts/staff";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { RoleLegend } from "../../../components/staff/role-legend";
import { StaffTable } from "../../../components/staff/staff-table";
import { read, send, sentenceOf } from "../../../lib/admin-api";

type Change = { userId: string; role: StaffRole | null };

/** Settings, staff: who may do what in this admin. */
export default function StaffPage() {
  const queries = useQueryClient();
  const staff = useQuery({
    queryKey: ["staff"],
    queryFn: () => read<{ staff: StaffMember[] }>("/admin/staff"),
  });
  const change = useMutation({
    mutationFn: ({ userId, role }: Change) =>
      send<{ member: StaffMember }>(`/admin/staff/${userId}`, { role }),
    onSuccess: ({ member }) => toast.success(`Saved for ${member.email}.`),
    onError: (error) => toast.error(sentenceOf(error)),
    // Also after a refusal, so that the page shows what holds.
    onSettled: () => queries.invalidateQueries({ queryKey: ["staff"] }),
  });

  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0">
        <div className="px-6 py-4">
          <Heading level="h1">Staff</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            A user without a role gets in nowhere. Invite people under Users, then give them a role
            here.
          </Text>
        </div>
        {staff.isError ? (
          <div className="px-6 py-4">
            <Alert variant="error" role="alert">
              {sentenceOf(staff.error)}
            </Alert>
          </div>
        ) : null}
        {staff.isPending ? (
          <Text size="small" className="px-6 py-4 text-ui-fg-subtle">
            Reading who works here…
          </Text>
        ) : null}
        {staff.data ? (
          <StaffTable
            members={staff.data.staff}
            busy={change.isPending}
            onRole={(userId, role) => change.mutate({ userId, role })}
          />
        ) : null}
      </Container>
      <RoleLegend />
    </div>
  );
}

export const config = defineRouteConfig({ label: "Staff" });
