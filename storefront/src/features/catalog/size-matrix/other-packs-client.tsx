"use client";

import type { BoxLimits } from "@needlepoint/needles/box-limits";
import { dayInWords } from "@/lib/dates";
import { formatCents, formatEach, unitCentsFor } from "@/lib/money";
import type { Chosen } from "./basket-sum";
import { oneMore } from "./grid-keys";
import { type MatrixCell, mostBoxes } from "./matrix-model";

interface OtherPacksProps {
  packs: MatrixCell[];
  limits: BoxLimits;
  chosen: Chosen;
  onBoxes: (variantId: string, boxes: number) => void;
  onTellMe: (variantId: string) => void;
}

/** Packs of sizes whose place in the grid another pack has: chosen here, they join the same order. */
export function OtherPacks({ packs, limits, chosen, onBoxes, onTellMe }: OtherPacksProps) {
  if (packs.length === 0) return null;
  return (
    <section aria-label="Other packs" className="mt-3 text-sm noscript:hidden">
      <h3 className="font-semibold">Other packs</h3>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {packs.map((pack) => {
          const unit = unitCentsFor(pack.tiers, 1);
          const boxes = chosen[pack.variantId] ?? 0;
          const most = mostBoxes(pack.availability, limits);
          return (
            <li key={pack.variantId} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
              <span className="font-semibold">{pack.title}</span>
              <span className="text-ink-2">
                {formatCents(unit)} a box
                {pack.needlesPerBox > 0 ? `, ${formatEach(unit, pack.needlesPerBox)}` : ""} ·{" "}
                {stockWords(pack)}
              </span>
              {most > 0 ? (
                <button
                  type="button"
                  className="link ml-auto min-h-8 font-semibold disabled:no-underline disabled:opacity-40"
                  aria-label={`One box more of ${pack.title}`}
                  disabled={boxes >= most}
                  onClick={() => onBoxes(pack.variantId, oneMore(boxes, limits.min))}
                >
                  Add a box
                </button>
              ) : (
                <button
                  type="button"
                  className="link ml-auto min-h-8"
                  aria-label={`Tell me when ${pack.title} is back`}
                  onClick={() => onTellMe(pack.variantId)}
                >
                  Tell me
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function stockWords({ availability: { state, quantityLeft, restockOn } }: MatrixCell): string {
  if (state === "in_stock") return "in stock";
  if (state === "low") return `${quantityLeft ?? "few"} left`;
  return restockOn ? `out, expected ${dayInWords(restockOn)}` : "out of stock";
}
