"use client";

import type { Availability, PriceTier } from "@needlepoint/contracts/catalog";
import { type BoxLimits, boxLimitProblem, boxLimitsPhrase } from "@needlepoint/needles/box-limits";
import { useActionState, useEffect, useId, useState, useSyncExternalStore } from "react";
import { addLinesAction } from "@/features/cart/actions";
import { noLinesAdded } from "@/features/cart/add-lines-state";
import { refreshShell, useShell } from "@/features/layout/shell-state-client";
import { dayInWords } from "@/lib/dates";
import { formatCents, unitCentsFor } from "@/lib/money";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { AddedMessage } from "./added-message";
import { PlainQuantities } from "./plain-quantities";
import { breaksAt } from "./size-matrix/basket-sum";
import { mostBoxes } from "./size-matrix/matrix-model";

export interface SupplyChoice {
  variantId: string;
  sku: string;
  title: string;
  tiers: PriceTier[];
  availability: Availability;
  /** For search engines, in the served page. */
  gtin?: string;
}

const never = () => () => undefined;

interface QuantityPickerProps {
  choices: SupplyChoice[];
  /** How many of one size an order may hold. */
  limits: BoxLimits;
}

/** Choose one size of a supply and how many of it. */
export function QuantityPicker({ choices, limits }: QuantityPickerProps) {
  const id = useId();
  const [state, formAction, pending] = useActionState(addLinesAction, noLinesAdded);
  const { buyingPaused } = useShell({ always: true });
  // Without scripts the plain fields speak, so the hidden one must be silent in the HTML.
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const first = choices.find((choice) => mostBoxes(choice.availability, limits) > 0) ?? choices[0];
  const [variantId, setVariantId] = useState(first?.variantId ?? "");
  const [count, setCount] = useState(String(limits.min));

  useEffect(() => {
    if (state.status !== "idle") refreshShell();
    if (state.status === "added") setCount(String(limits.min));
  }, [state, limits.min]);

  const chosen = choices.find((choice) => choice.variantId === variantId);
  if (!chosen) return null;
  const most = mostBoxes(chosen.availability, limits);
  const quantity = Number(count);
  const whole = Number.isInteger(quantity) && quantity >= 1;
  const unit = unitCentsFor(chosen.tiers, whole ? quantity : 1);
  const { next } = breaksAt(chosen.tiers, whole ? quantity : 1);
  const tooMany = whole && quantity > most;
  const lineError =
    state.lineErrors[variantId] ??
    (whole ? boxLimitProblem(quantity, limits) : null) ??
    (tooMany && most > 0 ? `Only ${most} can be ordered now.` : undefined);
  const limitsPhrase = boxLimitsPhrase(limits);

  return (
    <form action={formAction} className="grid gap-4">
      <fieldset className="noscript:hidden">
        <legend className="mb-2 text-base font-semibold">
          {choices.length > 1 ? "Choose a size" : "Choose how many"}
        </legend>
        <div className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-2">
          {choices.map((choice) => (
            <label
              key={choice.variantId}
              className={classNames(
                "relative grid rounded-control border bg-card px-3.5 py-2.5",
                "has-checked:border-teal has-checked:bg-teal-tint has-checked:outline-1 has-checked:outline-teal",
                "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-teal",
                mostBoxes(choice.availability, limits) > 0
                  ? "border-edge"
                  : "border-line text-ink-3",
              )}
            >
              <input
                type="radio"
                name={`${id}-variant`}
                checked={choice.variantId === variantId}
                disabled={mostBoxes(choice.availability, limits) === 0}
                onChange={() => setVariantId(choice.variantId)}
                className="absolute opacity-0"
              />
              <span className="font-semibold">{choice.title}</span>
              <span className="text-sm text-ink-2">
                {formatCents(unitCentsFor(choice.tiers, 1))}
              </span>
              <span className="text-xs text-ink-2">{stockWords(choice.availability)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <input
        type="hidden"
        name="lines"
        value={scripted ? JSON.stringify([{ variantId, quantity: whole ? quantity : count }]) : ""}
      />
      {limitsPhrase ? <p className="text-sm text-ink-2">{limitsPhrase}</p> : null}
      <PlainQuantities choices={choices} limits={limits} />
      <div className="flex flex-wrap items-end justify-between gap-4 border-t border-line pt-4">
        <div className="flex items-end gap-4 noscript:hidden">
          <div className="grid gap-1">
            <label htmlFor={`${id}-count`} className="text-sm font-semibold">
              Quantity
            </label>
            <input
              id={`${id}-count`}
              type="text"
              inputMode="numeric"
              value={count}
              aria-invalid={lineError ? true : undefined}
              aria-describedby={`${id}-note`}
              onChange={(event) => setCount(event.target.value.slice(0, 5))}
              className="min-h-11 w-20 rounded-control border border-edge bg-card text-center aria-invalid:border-red"
            />
          </div>
          <p className="text-sm text-ink-2">
            <span className="block text-xl font-bold text-ink">
              {formatCents(unit * (whole ? quantity : 1))}
            </span>
            {next
              ? `${next.minQuantity} or more: ${formatCents(next.unitCents)} each`
              : `${formatCents(unit)} each`}
          </p>
        </div>
        <Button
          type="submit"
          look="primary"
          disabled={pending || buyingPaused || most === 0}
          className="min-h-12 min-w-40"
        >
          {buyingPaused
            ? "Buying is paused"
            : most === 0
              ? "Out of stock"
              : pending
                ? "Adding…"
                : "Add to cart"}
        </Button>
      </div>
      <p id={`${id}-note`} className="text-sm font-medium text-red empty:hidden">
        {lineError}
      </p>
      <AddedMessage status={state.status} message={state.message} />
    </form>
  );
}

function stockWords({ state, quantityLeft, restockOn }: Availability): string {
  if (state === "in_stock") return "in stock";
  if (state === "low") return `${quantityLeft ?? "few"} left`;
  return restockOn ? `expected ${dayInWords(restockOn)}` : "out of stock";
}
