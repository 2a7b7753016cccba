import type { ReactNode } from "react";
import { failureWords } from "@/lib/failure-words";
import { formatCents } from "@/lib/money";
import { Notice } from "@/ui/notice";
import { PendingButton } from "@/ui/pending-button-client";
import { addOffersAction } from "./add-offers-action";
import { OfferRows } from "./offer-rows";
import { type Row, readySum } from "./row";
import { ShellRefresh } from "./shell-refresh-client";

interface OffersFormProps {
  label: string;
  rows: Row[];
  /** The page of this form. */
  back: string;
  editable?: boolean;
  /** More fields and buttons of the same form. */
  children?: ReactNode;
}

/** Lines at today's prices, and one press that puts the ticked ones into the cart. */
export function OffersForm({ label, rows, back, editable = false, children }: OffersFormProps) {
  const ready = readySum(rows);
  const boxes = ready.boxes === 1 ? "1 box" : `${ready.boxes} boxes`;
  return (
    <form
      // What only reads is a plain post; the button that adds has an action of its own.
      {...(editable ? { action: "/api/quick-order", method: "post" } : { action: addOffersAction })}
      {...(editable ? { encType: "multipart/form-data" } : {})}
      className="grid gap-5"
    >
      <input type="hidden" name="back" value={back} />
      {/* Enter in a field looks at the lines again: it must not take one out. */}
      {editable ? <button type="submit" hidden /> : null}
      {rows.length > 0 ? (
        <>
          <OfferRows label={label} rows={rows} editable={editable} />
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
            <p>
              <strong className="font-semibold">
                {ready.lines} of {rows.length} {rows.length === 1 ? "line" : "lines"}
              </strong>{" "}
              ready: {boxes}, {formatCents(ready.cents)} before shipping and tax
            </p>
            {ready.lines > 0 ? (
              <PendingButton
                look="primary"
                pendingLabel="Adding…"
                {...(editable ? { formAction: addOffersAction } : {})}
              >
                Add the ticked lines to the cart
              </PendingButton>
            ) : null}
          </div>
        </>
      ) : null}
      {children}
    </form>
  );
}

interface AdditionToldProps {
  added: string | string[] | undefined;
  failed: string | string[] | undefined;
}

/** What came of the last press; the rows say the rest. */
export function AdditionTold({ added, failed }: AdditionToldProps) {
  const boxes = typeof added === "string" && /^\d{1,6}$/.test(added) ? Number(added) : 0;
  if (boxes > 0) {
    return (
      <>
        <ShellRefresh />
        <Notice
          tone="green"
          role="status"
          title={`${boxes === 1 ? "1 box" : `${boxes} boxes`} added to your cart.`}
          action={
            <a href="/cart" className="link">
              Go to the cart
            </a>
          }
        >
          <p>What was not added is still here.</p>
        </Notice>
      </>
    );
  }
  if (typeof failed !== "string") return null;
  return (
    <Notice tone="red" role="alert" title="Nothing was added.">
      <p>{failureWords(failed)} Look at the marked lines.</p>
    </Notice>
  );
}
