"use client";

import type { LineChange, LineView } from "@needlepoint/contracts/carts";
import { type FormEvent, useEffect, useRef } from "react";
import { formatCents } from "@/lib/money";
import { Badge } from "@/ui/badge";
import { classNames } from "@/ui/class-names";
import { Icon } from "@/ui/icon";
import { changeAtLine } from "./change-words";
import { LineSwatch } from "./line-swatch";

interface CartLineProps {
  line: LineView;
  /** Boxes as wanted here; the line itself tells what the server settled. */
  boxes: number;
  /** What changed at this line since its shopper last looked. */
  changes: LineChange[];
  /** Takes the form without JavaScript, and what is no count of boxes with it. */
  action: (form: FormData) => void;
  onAsk: (quantity: number, at: "once" | "pause") => void;
  /** What was typed is no number of boxes. */
  onMistyped: (typed: string) => void;
  /** The line is being put aside; the form posts itself. */
  onAside: () => void;
  pending: boolean;
  error: string | undefined;
  /** The count as typed, when it could not be taken. */
  typed: string;
  attempt: number;
}

const stepClass =
  "grid size-11 place-items-center text-ink-2 hover:text-ink first:rounded-l-control last:rounded-r-control";

/** One line of the cart: what it is, how many boxes, what it comes to. */
export function CartLine(props: CartLineProps) {
  const { line, boxes, changes, action, onAsk, onMistyped, onAside } = props;
  const { pending, error, typed, attempt } = props;
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const quantity = error && typed !== "" ? typed : String(boxes);
  const name = `${line.title}, ${line.variantTitle}`;
  const id = `quantity-${line.id}`;
  const sold = changes.every(({ kind }) => kind !== "not_sold");

  // The field is the reader's to type in; each answer and each press puts the count back.
  useEffect(() => {
    if (input.current) input.current.value = quantity;
  }, [quantity, attempt]);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    const pressed = (event.nativeEvent as SubmitEvent).submitter;
    const asked = pressed instanceof HTMLButtonElement ? pressed : null;
    // No count of boxes: the form's own action moves the line.
    if (asked?.name === "aside") return onAside();
    event.preventDefault();
    if (asked?.name === "remove") return onAsk(0, "once");
    if (asked?.name === "take") return onAsk(Number(asked.value), "once");
    if (asked?.name === "step") return onAsk(clamp(boxes + Number(asked.value)), "pause");
    const text = input.current?.value.trim() ?? "";
    const count = Number(text);
    // Not the check: what is no count is told by the server, with the contract's words.
    if (text === "" || !Number.isInteger(count) || count < 0 || count > 999) onMistyped(text);
    else onAsk(count, "once");
  };

  return (
    <li className="border-b border-line py-4">
      <form
        ref={form}
        action={action}
        onSubmit={submit}
        className="grid grid-cols-[auto_1fr_auto] items-start gap-x-4 gap-y-3"
      >
        <input type="hidden" name="lineId" value={line.id} />
        <input type="hidden" name="expected" value={line.quantity} />
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
            {boxLimits(line.boxes)}
            {line.restrictionClass === "none" ? null : <Badge tone="neutral">Rx only</Badge>}
          </p>
        </div>
        <p className={classNames("text-right font-semibold", pending && "text-ink-3")}>
          {formatCents(line.totalCents)}
          {pending ? <span className="block text-xs font-normal">was, updating…</span> : null}
        </p>

        <LineChanges changes={changes} name={name} />
        <div className="col-span-full flex flex-wrap items-center gap-x-4 gap-y-2 sm:col-span-2 sm:col-start-2">
          <div
            hidden={!sold}
            className={classNames(
              sold && "flex",
              "rounded-control border bg-card",
              error ? "border-red" : "border-edge",
            )}
          >
            <button
              type="submit"
              name="step"
              value="-1"
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
          <button
            type="submit"
            name="aside"
            value="1"
            aria-label={`Save for later: ${name}`}
            className="link min-h-11 text-sm text-ink-2"
          >
            Save for later
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

/** More boxes than a line may hold are not asked for by a press. */
function clamp(boxes: number): number {
  return Math.min(999, Math.max(0, boxes));
}

/** What changed at a line, with the one press that takes what is left of it. */
function LineChanges({ changes, name }: { changes: LineChange[]; name: string }) {
  return changes.map((change) => (
    <div
      key={change.kind}
      className="col-span-full flex flex-wrap items-center gap-x-3 gap-y-1 rounded-control bg-amber-tint px-3 py-1.5 text-sm sm:col-span-2 sm:col-start-2"
    >
      <p className="font-medium text-amber">{changeAtLine(change)}</p>
      {change.kind === "short" && change.left > 0 ? (
        <button
          type="submit"
          name="take"
          value={change.left}
          aria-label={`Take ${change.left} of ${name}`}
          className="link min-h-6"
        >
          Take {change.left}
        </button>
      ) : null}
    </div>
  ));
}

/** The fewest and the most boxes of a line, where a shop has set them. */
function boxLimits({ min, max }: LineView["boxes"]): string | null {
  const least = min > 1 ? `at least ${min}` : "";
  const most = max === null ? "" : `at most ${max}`;
  return [least, most].filter(Boolean).join(", ") || null;
}
