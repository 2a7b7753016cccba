"use client";

import type { LineView } from "@needlepoint/contracts/carts";
import { useEffect, useRef } from "react";
import { formatCents } from "@/lib/money";
import { Badge } from "@/ui/badge";
import { classNames } from "@/ui/class-names";
import { Icon } from "@/ui/icon";
import { keepTyped } from "@/ui/kept-form-client";
import { LineSwatch } from "./line-swatch";

interface CartLineProps {
  line: LineView;
  action: (form: FormData) => void;
  /** Told what is being asked for, so that it can be shown before the answer. */
  onEdit: (form: FormData) => void;
  pending: boolean;
  error: string | undefined;
  /** The count as typed, when it could not be taken. */
  typed: string;
  attempt: number;
}

const stepClass =
  "grid size-11 place-items-center text-ink-2 hover:text-ink first:rounded-l-control last:rounded-r-control";

/** One line of the cart: what it is, how many boxes, what it comes to. */
export function CartLine({ line, action, onEdit, pending, error, typed, attempt }: CartLineProps) {
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const quantity = error && typed !== "" ? typed : String(line.quantity);
  const name = `${line.title}, ${line.variantTitle}`;
  const id = `quantity-${line.id}`;

  // The field is the reader's to type in; each answer puts the settled count back.
  useEffect(() => {
    if (input.current && document.activeElement !== input.current) input.current.value = quantity;
  }, [quantity, attempt]);

  return (
    <li className="border-b border-line py-4">
      <form
        ref={form}
        action={action}
        onReset={keepTyped}
        onSubmit={(event) => {
          const submitter = (event.nativeEvent as SubmitEvent).submitter;
          onEdit(new FormData(event.currentTarget, submitter));
        }}
        className="grid grid-cols-[auto_1fr_auto] items-start gap-x-4 gap-y-3"
      >
        <input type="hidden" name="lineId" value={line.id} />
        {/* Enter in the field presses the first submit button: it must not be "one fewer". */}
        <button type="submit" hidden />
        <LineSwatch line={line} />
        <div className="min-w-0">
          <a href={`/products/${line.productHandle}`} className="font-semibold hover:underline">
            {line.title}
          </a>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
            <span>{line.variantTitle}</span>
            <span aria-hidden="true">·</span>
            <span>{formatCents(line.unitCents)} a box</span>
            {line.restrictionClass === "none" ? null : <Badge tone="neutral">Rx only</Badge>}
          </p>
        </div>
        <p className="text-right font-semibold">{formatCents(line.totalCents)}</p>

        <div className="col-span-full flex flex-wrap items-center gap-x-4 gap-y-2 sm:col-span-2 sm:col-start-2">
          <div
            className={classNames(
              "flex rounded-control border bg-card",
              error ? "border-red" : "border-edge",
            )}
          >
            <button
              type="submit"
              name="step"
              value="-1"
              aria-disabled={pending || undefined}
              aria-label={`One box fewer of ${name}`}
              className={stepClass}
            >
              <Icon name="minus" className="size-4" />
            </button>
            <label htmlFor={id} className="sr-only">
              Boxes of {name}
            </label>
            <input
              ref={input}
              id={id}
              name="quantity"
              inputMode="numeric"
              autoComplete="off"
              defaultValue={quantity}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? `${id}-error` : undefined}
              onBlur={(event) => {
                if (event.currentTarget.value.trim() !== quantity) form.current?.requestSubmit();
              }}
              className="h-11 w-14 border-x border-line bg-transparent text-center"
            />
            <button
              type="submit"
              name="step"
              value="1"
              aria-disabled={pending || undefined}
              aria-label={`One box more of ${name}`}
              className={stepClass}
            >
              <Icon name="plus" className="size-4" />
            </button>
          </div>
          <noscript>
            <button type="submit" className="link min-h-11 text-sm">
              Update
            </button>
          </noscript>
          <button
            type="submit"
            name="remove"
            value="1"
            aria-label={`Remove ${name}`}
            className="link min-h-11 text-sm text-ink-2"
          >
            Remove
          </button>
          {error ? (
            <p id={`${id}-error`} role="alert" className="w-full text-sm font-medium text-red">
              {error}
            </p>
          ) : null}
        </div>
      </form>
    </li>
  );
}
