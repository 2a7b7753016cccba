import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, createWorkflow, StepResponse } from "@medusajs/framework/workflows-sdk";
import { env } from "../../env";
import { BACK_IN_STOCK } from "../../modules/back-in-stock";
import type BackInStockService from "../../modules/back-in-stock/service";
import { MOST_ATTEMPTS, type RestockRequestRow } from "../../modules/back-in-stock/service";
import { renderMail } from "../../modules/mail/render-mail";
import { OneAtATime } from "./one-at-a-time";
import { readSoldSizes, type SoldSize } from "./sizes";
import { stopTellingUrls } from "./stop-link";

const AT_ONCE = 100;

/**
 * Writes to everybody who waits for a size that is back, once: a request is claimed in the database
 * before its mail goes out, so two events or two processes write one mail. After a crash the claim
 * runs out and the mail is sent then, unless the notification says that it was. A mail that cannot be
 * sent holds up nobody else; it is tried again after a pause that grows, and then given up.
 * @returns how many were told now
 */
export async function tellWhoWaits(container: MedusaContainer, now: Date): Promise<number> {
  const waiting = container.resolve<BackInStockService>(BACK_IN_STOCK);
  const variantIds = await waiting.waitedFor();
  if (variantIds.length === 0) return 0;
  let told = 0;
  for (const size of await readSoldSizes(container, variantIds, null)) {
    if (!size.isBack) continue;
    for (;;) {
      // Whoever was tried is not due again for a while, told or not: the list gets shorter.
      const requests = await waiting.due(size.variantId, now, AT_ONCE);
      for (const request of requests) told += await tellOne(container, request, size, now);
      if (requests.length < AT_ONCE) break;
    }
  }
  return told;
}

async function tellOne(
  container: MedusaContainer,
  request: RestockRequestRow,
  size: SoldSize,
  now: Date,
): Promise<number> {
  const waiting = container.resolve<BackInStockService>(BACK_IN_STOCK);
  const attempt = await waiting.claim(request.id, now);
  if (attempt === null) return 0;
  const wasSent = attempt > 1 && (await mailWentOut(container, request.id));
  if (!wasSent) {
    try {
      await sendMail(container, request, size, attempt);
    } catch (error) {
      noteFailure(container, request.id, attempt, error);
      return 0;
    }
  }
  await waiting.updateRestockRequests({ id: request.id, told_at: now });
  return wasSent ? 0 : 1;
}

/** By the request's id: an address does not belong in a log. */
function noteFailure(
  container: MedusaContainer,
  id: string,
  attempt: number,
  error: unknown,
): void {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const which = `The mail of ${id} about a size that is back was not sent`;
  if (attempt >= MOST_ATTEMPTS) {
    logger.error(`${which} in ${attempt} tries; it is given up.`);
    return;
  }
  const code = error instanceof Error && "code" in error ? ` (${String(error.code)})` : "";
  logger.warn(`${which} at try ${attempt} of ${MOST_ATTEMPTS}${code}; it is tried again later.`);
}

async function mailWentOut(container: MedusaContainer, requestId: string): Promise<boolean> {
  const mails = await container
    .resolve(Modules.NOTIFICATION)
    .listNotifications({ resource_id: requestId }, { take: null });
  return mails.some(({ status }) => status === "success");
}

async function sendMail(
  container: MedusaContainer,
  request: RestockRequestRow,
  size: SoldSize,
  attempt: number,
): Promise<void> {
  await container.resolve(Modules.NOTIFICATION).createNotifications([
    {
      to: request.email,
      channel: "email",
      template: "back-in-stock",
      // Rendered here: the data of a notification is stored, and the link in it is a key.
      content: await renderMail("back-in-stock", {
        productTitle: size.productTitle,
        size: size.title,
        sku: size.sku,
        productUrl: `${env.storefrontUrl}${size.path}`,
        ...stopTellingUrls(request.id),
      }),
      resource_id: request.id,
      resource_type: "restock_request",
      idempotency_key: `back-in-stock:${request.id}:${attempt}`,
    },
  ]);
}

const looks = new OneAtATime();

const tellWhoWaitsStep = createStep(
  "tell-who-waits",
  async (_nothing: undefined, { container }) => {
    try {
      await looks.run(async () => {
        await tellWhoWaits(container, new Date());
      });
    } catch (error) {
      // What could not be sent now is looked at again by the clock; nobody else has to know.
      const why = error instanceof Error ? error.message : String(error);
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Those who wait for a size could not be looked at: ${why}`);
    }
    return new StepResponse(undefined);
  },
);

/** Writes to everybody who waits for a size that can be ordered again. */
export const tellWhoWaitsWorkflow = createWorkflow("tell-who-waits-for-stock", () => {
  tellWhoWaitsStep();
});
