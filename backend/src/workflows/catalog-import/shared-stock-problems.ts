import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { ImportPlan } from "../../catalog-file/plan";
import type { Problem } from "../../catalog-file/planned";
import { assertOwnStock } from "../devices/shared-stock";

/** Sizes that a file would open while they draw on the stock of a prescription device. */
export async function sharedStockProblems(
  container: MedusaContainer,
  { products }: ImportPlan,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const opened = products
    .flatMap(({ variants }) => variants)
    .filter(
      ({ changed, cells }) =>
        changed.has("restriction_class") && cells.restriction_class === "none",
    );
  for (const { row, stored } of opened) {
    if (!stored) continue;
    try {
      await assertOwnStock(container, stored.id);
    } catch (error) {
      if (!(error instanceof MedusaError)) throw error;
      problems.push({ row, column: "restriction_class", value: "none", sentence: error.message });
    }
  }
  return problems;
}
