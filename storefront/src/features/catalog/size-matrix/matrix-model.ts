import type { Availability, PriceTier } from "@needlepoint/contracts/catalog";
import type { BoxLimits } from "@needlepoint/needles/box-limits";

/** A length of steel in both ways of saying it. */
export interface SizeLabel {
  /** "0.20" or "30 mm". */
  metric: string;
  /** "36 ga" or "1.2 in". */
  customary: string;
}

export interface MatrixCell {
  variantId: string;
  sku: string;
  /** "0.20x30", as in an address; empty for another pack, which an address does not name. */
  code: string;
  /** "0.20 × 30 mm" */
  title: string;
  tiers: PriceTier[];
  availability: Availability;
  needlesPerBox: number;
  /** For search engines, in the served page. */
  gtin?: string;
}

export interface MatrixRow extends SizeLabel {
  color: { name: string; hex: string } | null;
  /** One place a length; null where that size is not made. */
  cells: Array<MatrixCell | null>;
}

/** What the size matrix of a needle line shows: rows are diameters, columns lengths. */
export interface MatrixModel {
  lengths: SizeLabel[];
  rows: MatrixRow[];
  /** Sizes of the rows in another pack: a place of the grid has room for one. */
  otherPacks: MatrixCell[];
  /** How many boxes of one size an order may hold. */
  limits: BoxLimits;
}

/**
 * Most boxes of one size in one press: the contract's bound, what is left where that is told, and
 * the most an order may hold.
 */
export function mostBoxes(availability: Availability, limits: BoxLimits): number {
  if (availability.state === "out") return 0;
  return Math.min(999, availability.quantityLeft ?? 999, limits.max ?? 999);
}

/** Everything of a model that can be chosen: the sizes that are made, row by row, then other packs. */
export function cellsOf(model: MatrixModel): MatrixCell[] {
  const made = model.rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
  return [...made, ...model.otherPacks];
}
