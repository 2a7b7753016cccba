import type { OrderView } from "@needlepoint/contracts/orders";
import { PausedNotice } from "@/features/cart/paused-notice";
import { saveRowsAction } from "@/features/lists/list-actions";
import { Notice } from "@/ui/notice";
import { PendingButton } from "@/ui/pending-button-client";
import { readRows } from "./data";
import { AdditionTold, OffersForm } from "./offers-form";
import type { Query } from "./quick-order-page";
import { type OrderPart, partOfOrder, wishesOfOrder } from "./reorder-lines";

/** An order once more, at today's prices, with what has changed since. */
export async function ReorderLines({ order, query }: { order: OrderView; query: Query }) {
  const part = partOfOrder(order.lines.length, query.from);
  const wishes = wishesOfOrder(order.lines.slice(part.from, part.to));
  const rows = await readRows(wishes, { lower: true });
  const here = `/account/reorder/${order.id}`;
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
            ? part.to - part.from < part.of
              ? "All of these lines are as they were when you ordered them."
              : "Everything is as it was when you ordered it."
            : `${changed} of ${rows.length} ${rows.length === 1 ? "line has" : "lines have"} changed since.`
        }
      >
        <p>Prices, stock and limits are today's.</p>
      </Notice>
      <OtherParts part={part} here={here} />
      <OffersForm
        label={`Lines of order ${order.displayId}`}
        rows={rows}
        back={part.from === 0 ? here : `${here}?from=${part.from}`}
      >
        <p>
          {part.after === null ? null : (
            <input type="hidden" name="next" value={`${here}?from=${part.after}`} />
          )}
          <input type="hidden" name="listName" value={`Order ${order.displayId}`} />
          <PendingButton size="small" formAction={saveRowsAction} pendingLabel="Saving…">
            Save the ticked lines as a list
          </PendingButton>
        </p>
      </OffersForm>
    </div>
  );
}

/** Which lines of a long order are below, and the way to the others. */
function OtherParts({ part, here }: { part: OrderPart; here: string }) {
  const { from, to, of, before, after } = part;
  if (before === null && after === null) return null;
  return (
    <Notice
      tone="amber"
      icon="info"
      title={`Lines ${from + 1} to ${to} of ${of} are below: more do not go in at once.`}
    >
      <p className="flex flex-wrap gap-x-4 gap-y-1">
        {before === null ? null : (
          <a className="link" href={before === 0 ? here : `${here}?from=${before}`}>
            Lines before them
          </a>
        )}
        {after === null ? null : (
          <a className="link" href={`${here}?from=${after}`}>
            The next lines
          </a>
        )}
      </p>
    </Notice>
  );
}
