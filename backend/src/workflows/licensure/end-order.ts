import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import type { OrderEnding } from "@needlepoint/contracts/orders";
import { LICENSURE } from "../../modules/licensure";
import type LicensureService from "../../modules/licensure/service";
import type { Cause } from "../../modules/licensure/service";
import { type OrderMoney, readOrderMoney } from "../payment/order-payments";
import { closeHolds, holdKeys } from "./close-holds";

/** An order on hold was ended; `{ order_id }`. The mail hangs on it. */
export const ORDER_ENDED = "licensure.order-ended";

/** What was shipped or paid for is for a person to take back: nothing undoes that by itself. */
export function mayEnd(money: OrderMoney): boolean {
  return !money.fulfilled && !money.payments.some(({ captured }) => captured);
}

/**
 * Ends an order on hold: canceled, its authorisation voided, its reservation returned, its buyer
 * told. The reason is written down first and each part can be done twice, so that a crash anywhere
 * is finished by ending it once more. Call it inside `inLineOfOrder`.
 * @returns false when the order was shipped or paid for and stays as it is
 */
export async function endOrder(
  container: MedusaContainer,
  orderId: string,
  why: OrderEnding,
  cause: Cause,
): Promise<boolean> {
  const [money] = await readOrderMoney(container, [orderId]);
  if (!money) return false;
  if (money.status === "canceled") {
    await closeHolds(container, orderId, cause);
  } else {
    if (!mayEnd(money)) return false;
    await container
      .resolve<LicensureService>(LICENSURE)
      .changeOpenHolds(
        await holdKeys(container, orderId),
        ({ ending }) => ({ ending: ending ?? why }),
        "order.ending",
        cause,
      );
    await cancelOrderWorkflow(container).run({ input: { order_id: orderId } });
  }
  await container
    .resolve(Modules.EVENT_BUS)
    .emit({ name: ORDER_ENDED, data: { order_id: orderId } });
  return true;
}
