import type { MedusaContainer } from "@medusajs/framework/types";
import { repairIndexes } from "../workflows/search/repair-index";

/** Whatever was written past every event, or while this process was away, is found again by night. */
export default async function repairSearchIndexNightly(container: MedusaContainer): Promise<void> {
  await repairIndexes(container);
}

export const config = { name: "repair-search-index", schedule: "20 3 * * *" };
