import { model } from "@medusajs/framework/utils";
import { orderEnding } from "@needlepoint/contracts/orders";

/**
 * An order that waits for a person. A hold of one kind knows nothing of the others; an order moves
 * when none is open. It is opened by cart, because a checkout is held before its order exists.
 */
const OrderHold = model
  .define("order_hold", {
    id: model.id({ prefix: "hold" }).primaryKey(),
    kind: model.enum(["license", "credit", "recall"]),
    cart_id: model.text().nullable(),
    order_id: model.text().nullable(),
    customer_id: model.text(),
    /** Null for a hold that no licensing decision opened. */
    opened_by_decision_id: model.text().nullable(),
    opened_at: model.dateTime(),
    closed_at: model.dateTime().nullable(),
    closed_by_decision_id: model.text().nullable(),
    /** Why its order ends, written before anything of the order is undone: a crash is finished from it. */
    ending: model.enum([...orderEnding.options]).nullable(),
  })
  .indexes([
    { on: ["customer_id"], where: "closed_at IS NULL" },
    // What closed of late, which the settle job looks for every few minutes.
    { on: ["closed_at"], where: "closed_at IS NOT NULL" },
    { on: ["kind", "cart_id"], unique: true, where: "closed_at IS NULL AND cart_id IS NOT NULL" },
    { on: ["kind", "order_id"], unique: true, where: "closed_at IS NULL AND order_id IS NOT NULL" },
  ]);

export default OrderHold;
