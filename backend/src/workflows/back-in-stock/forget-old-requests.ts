import type { MedusaContainer } from "@medusajs/framework/types";
import { BACK_IN_STOCK } from "../../modules/back-in-stock";
import type BackInStockService from "../../modules/back-in-stock/service";
import { MOST_ATTEMPTS } from "../../modules/back-in-stock/service";

const DAY_MS = 24 * 60 * 60_000;
/** As long as the link in a mail ends anything; an address that was given up is kept no longer. */
const KEPT_AFTER_TELLING_DAYS = 30;
/** A size that has not come back for a year is not waited for any more. */
const LONGEST_WAIT_DAYS = 365;

/** Erases addresses that are not needed any more. */
export async function forgetOldRequests(container: MedusaContainer, now: Date): Promise<void> {
  const waiting = container.resolve<BackInStockService>(BACK_IN_STOCK);
  const before = (days: number) => ({ $lt: new Date(now.getTime() - days * DAY_MS) });
  const rows = await waiting.listRestockRequests(
    {
      $or: [
        { told_at: before(KEPT_AFTER_TELLING_DAYS) },
        { attempts: { $gte: MOST_ATTEMPTS }, claimed_at: before(KEPT_AFTER_TELLING_DAYS) },
        { created_at: before(LONGEST_WAIT_DAYS) },
      ],
    },
    { select: ["id"], take: null },
  );
  await waiting.deleteRestockRequests(rows.map(({ id }) => id));
}
