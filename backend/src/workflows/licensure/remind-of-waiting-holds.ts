import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { shop } from "@needlepoint/contracts/shop";
import { env } from "../../env";
import { sendOnce } from "../mail/send-once";
import { readOpenHolds } from "./held-orders";

const HOUR_MS = 60 * 60 * 1000;

/** The shop's calendar day, and how many hours back its last business day began at this time of day. */
function businessDay(now: Date): { day: string; hoursBack: number } | null {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: shop.timeZone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(now);
  const part = (type: string) => parts.find((p) => p.type === type)?.value ?? "";
  const weekday = part("weekday").slice(0, 3);
  if (weekday === "Sat" || weekday === "Sun") return null;
  const day = `${part("year")}-${part("month")}-${part("day")}`;
  return { day, hoursBack: weekday === "Mon" ? 72 : 24 };
}

const numbered = z.object({ id: z.string(), display_id: z.int() });

/**
 * Writes to the reviewers about license holds that are open for more than a business day, once a
 * business day. Weekends count for nothing; public holidays are not known here.
 */
export async function remindOfWaitingHolds(container: MedusaContainer, now: Date): Promise<void> {
  const today = businessDay(now);
  if (today === null) return;
  const since = now.getTime() - today.hoursBack * HOUR_MS;
  const late = (await readOpenHolds(container, { kind: "license" })).filter(
    ({ hold, canceled }) => !canceled && new Date(hold.opened_at).getTime() <= since,
  );
  if (late.length === 0) return;
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id"],
    filters: { id: late.map(({ orderId }) => orderId) },
  });
  const numbers = new Map(
    data.map((raw) => numbered.parse(raw)).map((row) => [row.id, row.display_id]),
  );
  const mail = {
    to: shop.licenseEmail,
    template: "holds-waiting",
    data: {
      orders: late.map(({ hold, orderId }) => ({
        displayId: numbers.get(orderId) ?? 0,
        since: new Date(hold.opened_at).toISOString(),
      })),
      queueUrl: `${env.backendUrl}/app/licenses`,
    },
  };
  await sendOnce(container, `holds-waiting:${today.day}`, mail, now);
}
