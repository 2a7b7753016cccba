import type { ImportProblem } from "@needlepoint/contracts/catalog-import";
import type { Cells, StoredProduct, StoredVariant } from "./stored-catalog";

export type Problem = ImportProblem;

/** A size as it is to be: all its cells, those of the file over those that are stored. */
export type PlannedVariant = {
  row: number;
  sku: string;
  stored: StoredVariant | null;
  cells: Cells;
  /** Columns of the size that change; all of them where it is new. */
  changed: Set<string>;
};

/** A product with something to be done, and what. */
export type PlannedProduct = {
  handle: string;
  stored: StoredProduct | null;
  cells: Cells;
  changed: Set<string>;
  variants: PlannedVariant[];
};
