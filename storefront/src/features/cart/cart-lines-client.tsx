"use client";

import type { CartSummary } from "@needlepoint/contracts/carts";
import { type ReactNode, useActionState, useEffect, useState } from "react";
import { refreshShell } from "@/features/layout/shell-state-client";
import { changeQuantityAction } from "./actions";
import { CartLine } from "./cart-line-client";
import { type CartEditState, uneditedCart } from "./cart-line-state";
import { type ExpectedEdit, expectedEdit } from "./expected-edit";

interface CartLinesProps {
  lines: CartSummary["lines"];
  /** The answer to a plain post of a line. */
  kept: CartEditState | undefined;
  /** What stands beside the lines and waits with them: the totals. */
  children: ReactNode;
}

/**
 * The lines of the cart, edited in place: a box count changes at once, what it comes to is shown as
 * unsettled until the backend has answered.
 */
export function CartLines({ lines, kept, children }: CartLinesProps) {
  const [state, action, pending] = useActionState(changeQuantityAction, kept ?? uneditedCart);
  const [expected, setExpected] = useState<ExpectedEdit | null>(null);
  const shown = pending && expected ? applyEdit(lines, expected) : lines;

  // Beside the action, not inside it: the form has to work as a plain post as well.
  const onEdit = (form: FormData) => {
    setExpected(expectedEdit(form));
  };

  useEffect(() => {
    if (state.status === "done") refreshShell();
  }, [state]);

  return (
    <div className="grid items-start gap-8 lg:grid-cols-[1fr_20rem]">
      <div>
        <p role="status" className="sr-only">
          {pending ? "Updating the cart" : state.message}
        </p>
        <ul aria-label="Lines in your cart" className="border-t border-line">
          {shown.map((line) => (
            <CartLine
              key={line.id}
              line={line}
              action={action}
              onEdit={onEdit}
              pending={pending}
              error={state.lineErrors[line.id]}
              typed={state.typed}
              attempt={state.attempt}
            />
          ))}
        </ul>
        {state.status === "failed" && Object.keys(state.lineErrors).length === 0 ? (
          <p role="alert" className="mt-3 text-sm font-medium text-red">
            {state.message}
          </p>
        ) : null}
      </div>
      <div aria-busy={pending} className={pending ? "opacity-60 transition-opacity" : undefined}>
        {children}
      </div>
    </div>
  );
}

function applyEdit(lines: CartSummary["lines"], edit: ExpectedEdit): CartSummary["lines"] {
  if (edit.quantity === 0) return lines.filter((line) => line.id !== edit.lineId);
  return lines.map((line) =>
    line.id === edit.lineId
      ? { ...line, quantity: edit.quantity, totalCents: line.unitCents * edit.quantity }
      : line,
  );
}
