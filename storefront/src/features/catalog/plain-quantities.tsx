import type { BoxLimits } from "@needlepoint/needles/box-limits";
import { formatCents, unitCentsFor } from "@/lib/money";
import { type MatrixCell, mostBoxes } from "./size-matrix/matrix-model";

interface PlainQuantitiesProps {
  choices: Omit<MatrixCell, "needlesPerBox" | "code">[];
  limits: BoxLimits;
}

/** One number field a size: the way to choose without scripts, inside the same form. */
export function PlainQuantities({ choices, limits }: PlainQuantitiesProps) {
  return (
    <noscript>
      <ul className="grid gap-2 border-t border-line py-4">
        {choices.map((choice) =>
          mostBoxes(choice.availability, limits) > 0 ? (
            <li key={choice.variantId}>
              <label className="flex items-center justify-between gap-4 text-sm">
                <span>
                  {choice.title}, {formatCents(unitCentsFor(choice.tiers, 1))} a box
                </span>
                <input
                  name={`qty.${choice.variantId}`}
                  inputMode="numeric"
                  className="min-h-9 w-20 rounded-control border border-edge bg-card text-center"
                />
              </label>
            </li>
          ) : null,
        )}
      </ul>
    </noscript>
  );
}
