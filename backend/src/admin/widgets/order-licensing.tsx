import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { Alert, Badge, Button, Container, Heading, Text, toast } from "@medusajs/ui";
import type { OrderLicensing } from "@needlepoint/contracts/licensing";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router-dom";
import { outcomeWords } from "../components/licenses/wording";
import { read, send, sentenceOf } from "../lib/admin-api";

type Answer = { licensing: OrderLicensing };
type Stored = OrderLicensing["decisions"][number];

const MOMENT: Intl.DateTimeFormatOptions = { dateStyle: "medium", timeStyle: "short" };

/** On an order's page: who was let buy this, by which rule, and what it still waits for. */
export default function OrderLicensingWidget({ data }: { data: { id: string } }) {
  const queries = useQueryClient();
  const key = ["order-licensing", data.id];
  const path = `/admin/orders/${data.id}/decisions`;
  const standing = useQuery({ queryKey: key, queryFn: () => read<Answer>(path) });
  const again = useMutation({
    mutationFn: () => send<Answer>(path),
    onSuccess: (answer) => queries.setQueryData(key, answer),
    onError: (error) => toast.error(sentenceOf(error)),
  });

  const licensing = standing.data?.licensing;
  if (standing.isError) {
    return (
      <Container className="px-6 py-4">
        <Alert variant="error">{sentenceOf(standing.error)}</Alert>
      </Container>
    );
  }
  if (!licensing?.restricted) return null;
  const [latest, ...earlier] = licensing.decisions;
  return (
    <Container className="flex flex-col gap-y-3 px-6 py-4">
      <div className="flex items-center justify-between">
        <Heading level="h2">License</Heading>
        {latest ? <OutcomeBadge stored={latest} /> : <Badge color="orange">No decision</Badge>}
      </div>
      {licensing.onHold ? (
        <Alert variant="warning">
          On hold: it can be neither shipped nor paid until the license is cleared.
        </Alert>
      ) : null}
      {latest ? <Decision stored={latest} /> : null}
      {licensing.onHold ? (
        <Button
          size="small"
          variant="secondary"
          isLoading={again.isPending}
          onClick={() => again.mutate()}
        >
          Decide again
        </Button>
      ) : null}
      {earlier.length > 0 ? (
        <details>
          <summary className="txt-compact-small cursor-pointer">
            {earlier.length} earlier {earlier.length === 1 ? "decision" : "decisions"}
          </summary>
          <ul className="flex flex-col gap-y-3 pt-3">
            {earlier.map((stored) => (
              <li key={stored.id} className="flex flex-col gap-y-1">
                <span>
                  <OutcomeBadge stored={stored} />
                </span>
                <Decision stored={stored} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Container>
  );
}

function OutcomeBadge({ stored }: { stored: Stored }) {
  const { label, color } = outcomeWords[stored.told.outcome];
  return (
    <Badge size="2xsmall" color={color}>
      {label}
    </Badge>
  );
}

function Decision({ stored }: { stored: Stored }) {
  const { reasons, rule } = stored.told;
  return (
    <div className="flex flex-col gap-y-1">
      {stored.practitioner ? (
        <Text size="small" weight="plus">
          {stored.buyer?.name ?? "A closed account"} buys on the license of{" "}
          {stored.practitioner.name}
        </Text>
      ) : null}
      {reasons.length > 0 ? (
        <Text size="small" className="text-ui-fg-subtle">
          The buyer is told:
        </Text>
      ) : null}
      {reasons.map(({ code, sentence }) => (
        <Text key={code} size="small" className="border-ui-border-base border-l-2 pl-3">
          {sentence}
        </Text>
      ))}
      {rule ? (
        <Text size="small" className="text-ui-fg-subtle">
          Rule {rule.id}: {rule.citation}.{" "}
          <a
            className="text-ui-fg-interactive-hover underline"
            href={rule.sourceUrl}
            target="_blank"
            rel="noreferrer"
          >
            Source
          </a>
        </Text>
      ) : null}
      <Text size="xsmall" className="text-ui-fg-muted">
        {new Date(stored.at).toLocaleString("en-US", MOMENT)} · {stored.actor.split(":", 1)[0]} ·
        rules {stored.rulesVersion}
        {stored.credentialId ? (
          <>
            {" · "}
            <Link
              className="text-ui-fg-interactive-hover underline"
              to={`/licenses?status=all&id=${stored.credentialId}`}
            >
              License
            </Link>
          </>
        ) : null}
      </Text>
    </div>
  );
}

export const config = defineWidgetConfig({ zone: "order.details.side.before" });
