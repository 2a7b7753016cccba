import type { MedusaContainer } from "@medusajs/framework/types";
import { forgetOldCarts } from "../workflows/checkout/forget-old-carts";

/** Erases what is kept beside carts that were ordered or left alone long ago. Safe to run at any time, twice over. */
export default async function forgetOldCartsNightly(container: MedusaContainer): Promise<void> {
  await forgetOldCarts(container, new Date());
}

export const config = { name: "forget-old-carts", schedule: "50 3 * * *" };
