import { Container, Text } from "@medusajs/ui";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { jurisdictionName } from "@needlepoint/licensure/jurisdictions";
import { professionLabel } from "@needlepoint/licensure/professions";
import { Link } from "react-router-dom";
import { calendarDay, dollars, eventWords, moment } from "./wording";

/** What was asked and answered, oldest first. */
export function Messages({ messages }: { messages: LicenseQueueRow["messages"] }) {
  if (messages.length === 0) return null;
  return (
    <Container className="px-4 py-3">
      <Text size="small" weight="plus">
        Questions and answers
      </Text>
      <ol className="flex flex-col gap-y-2 pt-2">
        {messages.map(({ id, by, text, at }) => (
          <li key={id} className="border-ui-border-base border-l-2 pl-3">
            <Text size="xsmall" className="text-ui-fg-subtle">
              {by === "reviewer" ? "We asked" : "The buyer answered"}, {moment(at)}
            </Text>
            <Text size="small" className="whitespace-pre-wrap break-words">
              {text}
            </Text>
          </li>
        ))}
      </ol>
    </Container>
  );
}

/** What reviewers found where the rules leave a question open. */
export function Determinations({ found }: { found: LicenseQueueRow["determinations"] }) {
  if (found.length === 0) return null;
  return (
    <Container className="px-4 py-3">
      <Text size="small" weight="plus">
        Determinations
      </Text>
      <ul className="flex flex-col gap-y-2 pt-2">
        {found.map((one) => (
          <li key={one.id}>
            <Text size="small">
              {one.finding === "clear" ? "May buy" : "May not buy"}{" "}
              {one.restrictionClass === "rx-needle" ? "needles" : "other restricted goods"} as{" "}
              {professionLabel[one.profession]} in {jurisdictionName(one.jurisdiction)}
            </Text>
            <Text size="small" className="text-ui-fg-subtle break-words">
              {one.source} ·{" "}
              {one.stands ? `until ${calendarDay(one.expiresOn)}` : "no longer counts"}
            </Text>
          </li>
        ))}
      </ul>
    </Container>
  );
}

/** What happened, from the audit log, newest first. */
export function History({ history }: { history: LicenseQueueRow["history"] }) {
  if (history.length === 0) return null;
  return (
    <Container className="px-4 py-3">
      <Text size="small" weight="plus">
        History
      </Text>
      <ol className="flex flex-col gap-y-1 pt-2">
        {history.map(({ at, by, action }, index) => (
          <li
            // Entries of one moment differ by their place only.
            key={`${at} ${action} ${index}`}
            className="flex justify-between gap-x-3"
          >
            <Text size="small">
              {by} {eventWords[action] ?? action}
            </Text>
            <Text size="small" className="text-ui-fg-subtle shrink-0 tabular-nums">
              {moment(at)}
            </Text>
          </li>
        ))}
      </ol>
    </Container>
  );
}

/** The orders that wait for this license. */
export function HeldOrders({ orders }: { orders: LicenseQueueRow["heldOrders"] }) {
  if (orders.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        No order of this buyer is on hold.
      </Text>
    );
  }
  return (
    <ul aria-label="Orders on hold" className="flex flex-wrap gap-x-4">
      {orders.map((order) => (
        <li key={order.id}>
          <Text size="small">
            <Link className="text-ui-fg-interactive-hover underline" to={`/orders/${order.id}`}>
              Order #{order.displayId}
            </Link>{" "}
            on hold · {dollars(order.totalCents)} · placed {moment(order.placedAt)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
