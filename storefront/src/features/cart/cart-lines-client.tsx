"use client";

import type { CartSummary } from "@needlepoint/contracts/carts";
import { type ReactNode, useActionState, useRef } from "react";
import { changeQuantityAction } from "./actions";
import { useCartEdits } from "./cart-edits-client";
import { CartLine } from "./cart-line-client";
import { type CartEditState, uneditedCart } from "./cart-line-state";
import { CartPending } from "./cart-pending-client";
import { isOpen, shownBoxes } from "./edit-queue";

interface CartLinesProps {
  lines: CartSummary["lines"];
  changes: CartSummary["changes"];
  /** The answer to a plain post of a line. */
  kept: CartEditState | undefined;
  /** What stands beside the lines and waits with them: the totals. */
  children: ReactNode;
}

/**
 * The lines of the cart, edited in place: a box count changes at once, what it comes to is shown as
 * unsettled until the backend has answered.
 */
export function CartLines({ lines, changes, kept, children }: CartLinesProps) {
  // Without JavaScript the forms post themselves, and the page is rendered anew.
  const [posted, plainAction, posting] = useActionState(changeQuantityAction, kept ?? uneditedCart);
  const { edits, answer, pending, ask, askWhatIsWrong } = useCartEdits(lines, kept);
  const list = useRef<HTMLUListElement>(null);
  const shown = lines.filter((line) => shownBoxes(edits, line) > 0);

  return (
    <CartPending value={pending}>
      <div className="grid items-start gap-8 lg:grid-cols-[1fr_20rem]">
        <div>
          <p role="status" className="sr-only">
            {pending || posting ? "Updating the cart" : answer.message || posted.message}
          </p>
          <ul
            ref={list}
            tabIndex={-1}
            aria-label="Lines in your cart"
            className="border-t border-line outline-offset-4"
          >
            {shown.map((line) => (
              <CartLine
                key={line.id}
                line={line}
                boxes={shownBoxes(edits, line)}
                changes={changes.filter(({ lineId }) => lineId === line.id)}
                action={plainAction}
                pending={isOpen(edits, line.id)}
                error={answer.lineErrors[line.id] ?? posted.lineErrors[line.id]}
                typed={answer.typed}
                attempt={answer.attempt}
                onAsk={(quantity, at) => {
                  // The button that had the focus goes with its line.
                  if (quantity === 0) list.current?.focus();
                  ask(line, quantity, at);
                }}
                onAside={() => list.current?.focus()}
                onMistyped={(typed) => void askWhatIsWrong(line, typed)}
              />
            ))}
          </ul>
          {answer.status === "failed" && Object.keys(answer.lineErrors).length === 0 ? (
            <p role="alert" className="mt-3 text-sm font-medium text-red">
              {answer.message}
            </p>
          ) : null}
        </div>
        {children}
      </div>
    </CartPending>
  );
}
