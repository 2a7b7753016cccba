import { Select, Table, Text } from "@medusajs/ui";
import {
  type StaffMember,
  type StaffRole,
  staffRoleLabel,
  staffRoles,
} from "@needlepoint/contracts/staff";

const NONE = "none";

type Props = {
  members: StaffMember[];
  busy: boolean;
  onRole(userId: string, role: StaffRole | null): void;
};

const asRole = (value: string): StaffRole | null =>
  staffRoles.find((role) => role === value) ?? null;

/** Users of the admin, each with a choice of role. */
export function StaffTable({ members, busy, onRole }: Props) {
  return (
    <Table>
      <Table.Header>
        <Table.Row>
          <Table.HeaderCell>User</Table.HeaderCell>
          <Table.HeaderCell>Role</Table.HeaderCell>
        </Table.Row>
      </Table.Header>
      <Table.Body>
        {members.map(({ userId, name, email, role }) => (
          <Table.Row key={userId}>
            <Table.Cell className="py-2">
              <Text size="small" weight="plus">
                {name || email}
              </Text>
              {name ? (
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {email}
                </Text>
              ) : null}
            </Table.Cell>
            <Table.Cell className="w-60 py-2">
              <Select
                size="small"
                value={role ?? NONE}
                disabled={busy}
                onValueChange={(value) => onRole(userId, asRole(value))}
              >
                <Select.Trigger aria-label={`Role of ${name || email}`}>
                  <Select.Value />
                </Select.Trigger>
                <Select.Content>
                  <Select.Item value={NONE}>No role</Select.Item>
                  {staffRoles.map((one) => (
                    <Select.Item key={one} value={one}>
                      {staffRoleLabel[one]}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </Table.Cell>
          </Table.Row>
        ))}
      </Table.Body>
    </Table>
  );
}
