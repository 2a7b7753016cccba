import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Alert, Container, Heading, StatusBadge, Text } from "@medusajs/ui";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { calendarDay, dollars, statusWords } from "../components/licenses/wording";
import { read, sentenceOf } from "../lib/admin-api";

/** On a customer's page: what they may buy on, and what waits for it. */
export default function CustomerLicenses({ data }: { data: { id: string } }) {
  const licenses = useQuery({
    queryKey: ["licenses", "of", data.id],
    queryFn: () =>
      read<{ licenses: LicenseQueueRow[] }>(`/admin/licenses?status=all&customer_id=${data.id}`),
    retry: false,
  });
  if (licenses.isError) {
    return (
      <Container className="px-6 py-4">
        <Alert variant="error">{sentenceOf(licenses.error)}</Alert>
      </Container>
    );
  }
  const rows = licenses.data?.licenses ?? [];
  const held = rows[0]?.heldOrders ?? [];
  return (
    <Container className="flex flex-col gap-y-3 px-6 py-4">
      <Heading level="h2">Licenses</Heading>
      {rows.length === 0 && !licenses.isPending ? (
        <Text size="small" className="text-ui-fg-subtle">
          No license entered. This customer can buy only what needs none.
        </Text>
      ) : null}
      <ul className="flex flex-col gap-y-3">
        {rows.map(({ credential, ruleHint }) => {
          const status = statusWords[credential.status];
          return (
            <li key={credential.id} className="flex flex-col">
              <span className="flex flex-wrap items-center justify-between gap-2">
                <Link
                  className="txt-compact-small-plus text-ui-fg-interactive-hover underline"
                  to={`/licenses?status=all&id=${credential.id}`}
                >
                  {professionLabel[credential.profession]},{" "}
                  {jurisdictionName(credential.jurisdiction)}
                </Link>
                <StatusBadge color={status.color}>{status.label}</StatusBadge>
              </span>
              <Text size="small" className="text-ui-fg-subtle">
                No. {credential.number} · expires {calendarDay(credential.expiresOn)}
              </Text>
              <Text size="small" className="text-ui-fg-subtle">
                {ruleHint.reasons[0]?.sentence}
              </Text>
            </li>
          );
        })}
      </ul>
      {held.map((order) => (
        <Text key={order.id} size="small">
          <Link className="text-ui-fg-interactive-hover underline" to={`/orders/${order.id}`}>
            Order #{order.displayId}
          </Link>{" "}
          on hold · {dollars(order.totalCents)}
        </Text>
      ))}
    </Container>
  );
}

export const config = defineWidgetConfig({ zone: "customer.details.side.after" });
