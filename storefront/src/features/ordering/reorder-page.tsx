import type { OrderView } from "@needlepoint/contracts/orders";
import { PausedNotice } from "@/features/cart/paused-notice";
import { saveRowsAction } from "@/features/lists/list-actions";
import { Notice } from "@/ui/notice";
import { PendingButton } from "@/ui/pending-button-client";
import { readRows } from "./data";
import { AdditionTold, OffersForm } from "./offers-form";
import type { Query } from "./quick-order-page";
import type { Wish } from "./row";

/** The lines of an order as wishes; what they cost then is only told beside what they cost now. */
export function wishesOfOrder(order: Pick<OrderView, "lines" | "decision">): Wish[] {
  return order.lines.slice(0, 200).map((line) => ({
    ref: line.variantId,
    text: [line.title, line.variantTitle].filter(Boolean).join(", "),
    boxes: line.quantity,
    wasCents: line.unitCents,
    wasRestricted: order.decision !== null,
  }));
}

/** An order once more, at today's prices, with what has changed since. */
export async function ReorderLines({ order, query }: { order: OrderView; query: Query }) {
  const rows = await readRows(wishesOfOrder(order), { lower: true });
  if (rows === null) return <PausedNotice what="Your order is kept" />;
  const changed = rows.filter((row) => row.problem || row.changes.length > 0).length;
  return (
    <div className="grid gap-6">
      <AdditionTold added={query.added} failed={query.failed} />
      <Notice
        tone={changed === 0 ? "green" : "amber"}
        icon={changed === 0 ? "check-circle" : "info"}
        title={
          changed === 0
            ? "Everything is as it was when you ordered it."
            : `${changed} of ${rows.length} ${rows.length === 1 ? "line has" : "lines have"} changed since.`
        }
      >
        <p>Prices, stock and limits are today's.</p>
      </Notice>
      <OffersForm
        label={`Lines of order ${order.displayId}`}
        rows={rows}
        back={`/account/reorder/${order.id}`}
      >
        <p>
          <input type="hidden" name="listName" value={`Order ${order.displayId}`} />
          <PendingButton size="small" formAction={saveRowsAction} pendingLabel="Saving…">
            Save the ticked lines as a list
          </PendingButton>
        </p>
      </OffersForm>
    </div>
  );
}
