import { Container, Heading, Text } from "@medusajs/ui";
import { staffRoleHint, staffRoleLabel, staffRoles } from "@needlepoint/contracts/staff";

/** What each role is for. */
export function RoleLegend() {
  return (
    <Container className="flex flex-col gap-y-2 px-6 py-4">
      <Heading level="h2">What each role may do</Heading>
      <dl className="flex flex-col gap-y-2">
        {staffRoles.map((role) => (
          <div key={role} className="grid grid-cols-[10rem_1fr] gap-x-4">
            <dt>
              <Text size="small" weight="plus">
                {staffRoleLabel[role]}
              </Text>
            </dt>
            <dd>
              <Text size="small" className="text-ui-fg-subtle">
                {staffRoleHint[role]}
              </Text>
            </dd>
          </div>
        ))}
      </dl>
    </Container>
  );
}
