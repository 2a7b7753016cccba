"use client";

import { useActionState, useEffect, useId, useMemo, useState } from "react";
import { addLinesAction } from "@/features/cart/actions";
import { noLinesAdded } from "@/features/cart/add-lines-state";
import { refreshShell, useShell } from "@/features/layout/shell-state-client";
import { formatCents, formatEach } from "@/lib/money";
import { Button } from "@/ui/button";
import { AddedMessage } from "../added-message";
import { PlainQuantities } from "../plain-quantities";
import { type Chosen, sumOf } from "./basket-sum";
import { ChosenSizes } from "./chosen-sizes-client";
import { MatrixGrid, type Units } from "./matrix-grid-client";
import { cellsOf, type MatrixModel, mostBoxes } from "./matrix-model";

const boxWord = (count: number) => (count === 1 ? "box" : "boxes");

/** Choose any number of sizes and put them into the cart in one press. */
export function SizeMatrix({ model }: { model: MatrixModel }) {
  const ids = useId();
  const cells = useMemo(() => cellsOf(model), [model]);
  const [units, setUnits] = useState<Units>("metric");
  const [chosen, setChosen] = useState<Chosen>({});
  const [capped, setCapped] = useState("");
  const [state, formAction, pending] = useActionState(addLinesAction, noLinesAdded);
  const { buyingPaused } = useShell({ always: true });
  const sum = sumOf(cells, chosen);

  useEffect(() => {
    if (state.status === "added") {
      setChosen({});
      refreshShell();
    }
    // A refusal because the backend is away should raise the banner too.
    if (state.status === "failed" && Object.keys(state.lineErrors).length === 0) refreshShell();
  }, [state]);

  function setBoxes(variantId: string, boxes: number) {
    const cell = cells.find((one) => one.variantId === variantId);
    if (!cell) return;
    const most = mostBoxes(cell.availability);
    setCapped(
      boxes > most ? `Only ${most} ${boxWord(most)} of ${cell.title} can be ordered now.` : "",
    );
    setChosen((before) => {
      const { [variantId]: _gone, ...rest } = before;
      const bounded = Math.min(Math.max(0, boxes), most);
      return bounded > 0 ? { ...rest, [variantId]: bounded } : rest;
    });
  }

  const lines = Object.entries(chosen).map(([variantId, quantity]) => ({ variantId, quantity }));
  const spoken =
    sum.boxes > 0
      ? `${formatCents(sum.cents)} for ${sum.boxes} ${boxWord(sum.boxes)}, ${sum.sizes} ${sum.sizes === 1 ? "size" : "sizes"}`
      : "No size chosen";

  return (
    <form action={formAction} aria-labelledby={`${ids}-title`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={`${ids}-title`} className="text-base font-semibold">
          Choose sizes
        </h2>
        <UnitSwitch units={units} onUnits={setUnits} />
      </div>
      <p id={`${ids}-how`} className="sr-only">
        Arrow keys move from size to size. Type a number of boxes, or press Enter to add one and
        minus to take one away.
      </p>
      <div className="mt-2 overflow-x-auto p-0.5 max-sm:pr-1.5">
        <MatrixGrid
          model={model}
          units={units}
          chosen={chosen}
          errors={state.lineErrors}
          labelledBy={`${ids}-title`}
          describedBy={`${ids}-how`}
          onBoxes={setBoxes}
        />
      </div>
      <div className="mt-3">
        <ChosenSizes cells={cells} chosen={chosen} errors={state.lineErrors} onBoxes={setBoxes} />
      </div>
      <PlainQuantities choices={cells} />
      <input type="hidden" name="lines" value={lines.length > 0 ? JSON.stringify(lines) : ""} />
      <div className="flex flex-wrap items-center justify-between gap-4 border-t border-line py-4 sm:px-4">
        <div>
          <p className="text-xl font-bold">{formatCents(sum.cents)}</p>
          <p className="text-sm text-ink-2">
            {sum.boxes > 0
              ? `${sum.boxes} ${boxWord(sum.boxes)}, ${sum.sizes} ${sum.sizes === 1 ? "size" : "sizes"} · ${sum.needles.toLocaleString("en-US")} needles · ${formatEach(sum.cents, sum.needles)}`
              : "Choose a size to begin. Prices are per box."}
          </p>
        </div>
        <Button
          type="submit"
          look="primary"
          disabled={pending || buyingPaused}
          className="min-h-12 min-w-40"
        >
          {buttonWords(pending, buyingPaused, sum.boxes)}
        </Button>
      </div>
      <p className="sr-only" aria-live="polite">
        {spoken}
      </p>
      <AddedMessage
        status={state.status}
        message={capped || state.message}
        capped={capped !== ""}
      />
    </form>
  );
}

function buttonWords(pending: boolean, paused: boolean, boxes: number): string {
  if (paused) return "Buying is paused";
  if (pending) return "Adding…";
  return boxes > 0 ? `Add ${boxes} ${boxWord(boxes)}` : "Add to cart";
}

function UnitSwitch({ units, onUnits }: { units: Units; onUnits: (units: Units) => void }) {
  const option = (value: Units, label: string) => (
    <button
      type="button"
      aria-pressed={units === value}
      onClick={() => onUnits(value)}
      className="min-h-6 px-0.5 text-ink-2 underline underline-offset-3 aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:no-underline"
    >
      {label}
    </button>
  );
  return (
    <fieldset className="flex items-center gap-1.5 text-sm">
      <legend className="sr-only">Units</legend>
      {option("metric", "mm")}
      <span aria-hidden="true" className="text-ink-3">
        ·
      </span>
      {option("customary", "gauge & inch")}
    </fieldset>
  );
}
