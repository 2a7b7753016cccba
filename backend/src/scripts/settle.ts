import type { ExecArgs } from "@medusajs/framework/types";
import settleHeldOrders from "../jobs/settle-held-orders";

/** Runs the settle job once, now: `medusa exec ./src/scripts/settle.ts`. */
export default async function settle({ container }: ExecArgs): Promise<void> {
  await settleHeldOrders(container);
}
