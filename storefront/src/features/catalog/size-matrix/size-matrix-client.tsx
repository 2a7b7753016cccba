"use client";

import { boxLimitsPhrase } from "@needlepoint/needles/box-limits";
import type { AskedSize } from "@needlepoint/needles/size-code";
import { useActionState, useEffect, useId, useMemo, useRef, useState } from "react";
import { openTellMe } from "@/features/back-in-stock/tell-me-client";
import { addLinesAction } from "@/features/cart/actions";
import { noLinesAdded } from "@/features/cart/add-lines-state";
import { refreshShell, useShell } from "@/features/layout/shell-state-client";
import { SaveList } from "@/features/lists/save-list-client";
import { formatCents, formatEach, unitCentsFor } from "@/lib/money";
import { Button } from "@/ui/button";
import { classNames } from "@/ui/class-names";
import { AddedMessage } from "../added-message";
import { PlainQuantities } from "../plain-quantities";
import { type Chosen, sumOf } from "./basket-sum";
import { boxesInWords, choiceInWords, choiceOf, sizesInWords } from "./choice-words";
import { useChosenInAddress } from "./chosen-in-address-client";
import { ChosenSizes } from "./chosen-sizes-client";
import { MatrixGrid } from "./matrix-grid-client";
import { cellsOf, type MatrixModel, mostBoxes } from "./matrix-model";
import { OtherPacks } from "./other-packs-client";
import { UnitsSwitch } from "./units-switch-client";

interface SizeMatrixProps {
  model: MatrixModel;
  /** The handle of the line, so that a refusal brings its page up to date. */
  handle: string;
}

/** Choose any number of sizes and put them into the cart in one press. */
export function SizeMatrix({ model, handle }: SizeMatrixProps) {
  const ids = useId();
  const cells = useMemo(() => cellsOf(model), [model]);
  const [chosen, setChosen] = useState<Chosen>({});
  const [touched, setTouched] = useState<string | null>(null);
  const [note, setNote] = useState("");
  const [mended, setMended] = useState<readonly string[]>([]);
  const [state, formAction, pending] = useActionState(addLinesAction, noLinesAdded);
  const { buyingPaused } = useShell({ always: true });
  const scroller = useRef<HTMLDivElement>(null);
  const sum = sumOf(cells, chosen);
  const limitsPhrase = boxLimitsPhrase(model.limits);
  // What was said of a size no longer holds once its boxes were changed.
  const errors = Object.fromEntries(
    Object.entries(state.lineErrors).filter(([variantId]) => !mended.includes(variantId)),
  );
  const lines = cells.flatMap((cell) => {
    const quantity = chosen[cell.variantId] ?? 0;
    return quantity > 0 ? [{ cell, quantity }] : [];
  });

  useChosenInAddress(
    lines.flatMap(({ cell: { code }, quantity }) => (code ? [{ code, boxes: quantity }] : [])),
    chooseAsked,
  );

  useEffect(() => {
    setMended([]);
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
    const most = mostBoxes(cell.availability, model.limits);
    setNote(boxes > most ? `Only ${boxesInWords(most)} of ${cell.title} can be ordered now.` : "");
    setTouched(variantId);
    setMended((before) => [...before, variantId]);
    setChosen((before) => {
      const { [variantId]: _gone, ...rest } = before;
      const bounded = Math.min(Math.max(0, boxes), most);
      return bounded > 0 ? { ...rest, [variantId]: bounded } : rest;
    });
  }

  /** What the address asks for, as far as it is made and in stock; the rest is told. */
  function chooseAsked(asked: AskedSize[]) {
    const { boxes, missing, out } = choiceOf(cells, asked, model.limits);
    setChosen((before) => ({ ...before, ...boxes }));
    setNote(
      [
        missing.length > 0 ? `Not made in this line: ${missing.join(", ")}.` : "",
        out.length > 0 ? `Out of stock: ${out.map(({ title }) => title).join(", ")}.` : "",
      ]
        .join(" ")
        .trim(),
    );
    const first = cells.find((cell) => cell.code === asked[0]?.code);
    const place = first && scroller.current?.querySelector(`[data-variant="${first.variantId}"]`);
    if (place instanceof HTMLElement && scroller.current) {
      // Sideways only: the page stays where the visitor is.
      scroller.current.scrollLeft = place.offsetLeft - scroller.current.clientWidth / 2;
    }
  }

  return (
    <form action={formAction} aria-labelledby={`${ids}-title`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={`${ids}-title`} className="text-base font-semibold">
          Choose sizes
        </h2>
        <UnitsSwitch />
      </div>
      <p id={`${ids}-how`} className="sr-only">
        Arrow keys move from size to size. Type a number of boxes, or press Enter to add one and
        minus to take one away. Control and Enter put what is chosen into the cart.
      </p>
      <div
        ref={scroller}
        className="mt-2 max-h-[85dvh] scroll-pt-10 scroll-pl-20 overflow-auto p-0.5 max-sm:pr-1.5 sm:scroll-pl-30"
      >
        <MatrixGrid
          model={model}
          chosen={chosen}
          errors={errors}
          labelledBy={`${ids}-title`}
          describedBy={`${ids}-how`}
          onBoxes={setBoxes}
          onTellMe={openTellMe}
        />
      </div>
      <OtherPacks
        packs={model.otherPacks}
        limits={model.limits}
        chosen={chosen}
        onBoxes={setBoxes}
        onTellMe={openTellMe}
      />
      <div className="mt-3">
        <ChosenSizes
          cells={cells}
          limits={model.limits}
          chosen={chosen}
          errors={errors}
          onBoxes={setBoxes}
        />
      </div>
      {limitsPhrase ? <p className="mt-2 text-sm text-ink-2">{limitsPhrase}</p> : null}
      <PlainQuantities choices={cells} limits={model.limits} />
      <input type="hidden" name="product" value={handle} />
      <input
        type="hidden"
        name="lines"
        value={
          lines.length > 0
            ? JSON.stringify(
                lines.map(({ cell, quantity }) => ({
                  variantId: cell.variantId,
                  quantity,
                  unitCents: unitCentsFor(cell.tiers, quantity),
                })),
              )
            : ""
        }
      />
      <div
        className={classNames(
          "flex flex-wrap items-center justify-between gap-x-4 gap-y-2 sm:flex-nowrap border-t border-line bg-paper py-3 sm:px-4 sm:py-4",
          // With something chosen, the way to buy it stays in reach however tall the line is.
          sum.boxes > 0 && "sticky bottom-0 z-40",
        )}
      >
        <div className="min-w-0">
          <p className="text-xl font-bold">{formatCents(sum.cents)}</p>
          <p className="text-sm text-ink-2">
            {sum.boxes > 0
              ? `${sizesInWords(sum)} · ${sum.needles.toLocaleString("en-US")} needles · ${formatEach(sum.cents, sum.needles)}`
              : "Choose a size to begin. Prices are per box."}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-3 sm:shrink-0 sm:justify-end">
          <Button
            type="submit"
            look="primary"
            disabled={pending || buyingPaused}
            className="min-h-12 min-w-40"
          >
            {buttonWords(pending, buyingPaused, sum.boxes)}
          </Button>
          <SaveList disabled={buyingPaused} />
        </div>
      </div>
      <p className="sr-only" aria-live="polite">
        {choiceInWords(
          cells.find((cell) => cell.variantId === touched),
          chosen,
          sum,
        )}
      </p>
      <AddedMessage status={state.status} message={note || state.message} capped={note !== ""} />
    </form>
  );
}

function buttonWords(pending: boolean, paused: boolean, boxes: number): string {
  if (paused) return "Buying is paused";
  if (pending) return "Adding…";
  return boxes > 0 ? `Add ${boxesInWords(boxes)}` : "Add to cart";
}
