import type { MedusaContainer } from "@medusajs/framework/types";
import { expireLicenses } from "../workflows/licensure/expire-license";
import { remindOfExpiry } from "../workflows/licensure/remind-of-expiry";

/** Reminds of licenses that run out, and ends those that have. Every hour: midnight comes in nine zones. */
export default async function licenseExpiry(container: MedusaContainer): Promise<void> {
  const now = new Date();
  await expireLicenses(container, now);
  await remindOfExpiry(container, now);
}

export const config = { name: "license-expiry", schedule: "4 * * * *" };
