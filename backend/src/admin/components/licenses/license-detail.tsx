import { Alert, Button, Heading, Kbd, StatusBadge, Text } from "@medusajs/ui";
import type { LicenseQueueRow } from "@needlepoint/contracts/licensing";
import { useState } from "react";
import { Link } from "react-router-dom";
import { LicenseFacts } from "./license-facts";
import { RejectForm } from "./reject-form";
import { RuleCard } from "./rule-card";
import { useReviewKeys } from "./use-review-keys";
import { dollars, statusWords } from "./wording";

type Props = {
  license: LicenseQueueRow;
  busy: boolean;
  /** Why the last try failed, in the backend's words. */
  problem: string | null;
  onApprove(conditionsShown: string[]): void;
  onReject(reason: string): void;
};

/**
 * One license: what was submitted, what the law says, what waits for it, and the two answers.
 * Give it the license's id as its key: nothing ticked or typed for another one may carry over.
 */
export function LicenseDetail({ license, busy, problem, onApprove, onReject }: Props) {
  const { credential, heldOrders } = license;
  const open = ["submitted", "in-review"].includes(credential.status);
  const [shown, setShown] = useState(() =>
    license.conditions.filter((one) => one.shown).map(({ id }) => id),
  );
  const [rejecting, setRejecting] = useState(false);
  useReviewKeys(open && !busy && !rejecting, {
    a: () => onApprove(shown),
    r: () => setRejecting(true),
  });

  const status = statusWords[credential.status];
  return (
    <section aria-labelledby="license-name" className="flex flex-col gap-y-3">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <Heading id="license-name">{credential.nameOnLicense}</Heading>
          <StatusBadge color={status.color}>{status.label}</StatusBadge>
        </div>
        {open ? (
          <div className="flex gap-x-2">
            <Button
              variant="secondary"
              disabled={busy || rejecting}
              onClick={() => setRejecting(true)}
            >
              Reject
              <Kbd aria-hidden>R</Kbd>
            </Button>
            <Button
              variant="primary"
              isLoading={busy}
              disabled={rejecting}
              onClick={() => onApprove(shown)}
            >
              Approve
              <Kbd aria-hidden>A</Kbd>
            </Button>
          </div>
        ) : null}
      </header>
      {problem ? (
        <Alert variant="error" role="alert">
          {problem}
        </Alert>
      ) : null}
      {credential.reviewNote ? (
        <Alert variant="info">Note to the buyer: {credential.reviewNote}</Alert>
      ) : null}
      {rejecting ? (
        <RejectForm busy={busy} onReject={onReject} onCancel={() => setRejecting(false)} />
      ) : null}
      <div className="grid grid-cols-1 gap-3 xl:grid-cols-2">
        <LicenseFacts license={license} />
        <div className="flex flex-col gap-y-3">
          <RuleCard license={license} shown={shown} onShown={setShown} disabled={!open} />
          <HeldOrders orders={heldOrders} />
        </div>
      </div>
    </section>
  );
}

function HeldOrders({ orders }: { orders: LicenseQueueRow["heldOrders"] }) {
  if (orders.length === 0) {
    return (
      <Text size="small" className="px-1 text-ui-fg-subtle">
        No order of this buyer is on hold.
      </Text>
    );
  }
  return (
    <ul aria-label="Orders on hold" className="flex flex-col gap-y-1 px-1">
      {orders.map((order) => (
        <li key={order.id}>
          <Text size="small">
            <Link className="text-ui-fg-interactive underline" to={`/orders/${order.id}`}>
              Order #{order.displayId}
            </Link>{" "}
            on hold · {dollars(order.totalCents)}
          </Text>
        </li>
      ))}
    </ul>
  );
}
