import { Alert, Text } from "@medusajs/ui";
import type { AmendmentPreview } from "@needlepoint/contracts/practice-rules";
import { Link } from "react-router-dom";
import { outcomeWords } from "../licenses/wording";

/** What an edit would do to the orders that wait. */
export function PreviewedOrders({ preview }: { preview: AmendmentPreview }) {
  const { asOf, orders } = preview;
  if (orders.length === 0) {
    return <Alert variant="info">As of {asOf}, it would change no held order.</Alert>;
  }
  return (
    <section
      aria-label="Held orders it would change"
      className="rounded-lg border border-ui-border-base p-3"
    >
      <Text size="small" weight="plus">
        As of {asOf}, it would change{" "}
        {orders.length === 1 ? "one held order" : `${orders.length} held orders`}:
      </Text>
      <ul className="txt-small pt-1">
        {orders.map((order) => (
          <li key={order.id}>
            <Link className="text-ui-fg-interactive-hover underline" to={`/orders/${order.id}`}>
              Order #{order.displayId}
            </Link>
            : {outcomeWords[order.before].label.toLowerCase()} to{" "}
            {outcomeWords[order.after].label.toLowerCase()}
          </li>
        ))}
      </ul>
    </section>
  );
}
