import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";

/** A mail as the notification module takes it. */
export type OneMail = { to: string; template: string; data: Record<string, unknown> };

/**
 * Sends a reminder that has not gone out yet. Its key names what it is about; a second call with it
 * sends nothing.
 * @returns whether it was sent now
 */
export function sendOnce(
  container: MedusaContainer,
  key: string,
  mail: OneMail,
  now: Date,
): Promise<boolean> {
  const licensure = container.resolve<LicensureService>(LICENSURE);
  return container.resolve(Modules.LOCKING).execute(`notice:${key}`, async () => {
    const [sent] = await licensure.listNotices({ key }, { take: 1 });
    if (sent) return false;
    await container
      .resolve(Modules.NOTIFICATION)
      .createNotifications([{ ...mail, channel: "email" }]);
    await licensure.createNotices({ key, sent_at: now });
    return true;
  });
}
