import { model } from "@medusajs/framework/utils";

/**
 * An order that waits for a person. A hold of one kind knows nothing of the others; an order moves
 * when none is open. It is opened by cart, because a checkout is held before its order exists.
 */
const OrderHold = model
  .define("order_hold", {
    id: model.id({ prefix: "hold" }).primaryKey(),
    kind: model.enum(["license"]),
    cart_id: model.text().nullable(),
    order_id: model.text().nullable(),
    customer_id: model.text(),
    opened_by_decision_id: model.text(),
    opened_at: model.dateTime(),
    closed_at: model.dateTime().nullable(),
    closed_by_decision_id: model.text().nullable(),
  })
  .indexes([
    { on: ["customer_id"], where: "closed_at IS NULL" },
    { on: ["kind", "cart_id"], unique: true, where: "closed_at IS NULL AND cart_id IS NOT NULL" },
    { on: ["kind", "order_id"], unique: true, where: "closed_at IS NULL AND order_id IS NOT NULL" },
  ]);

export default OrderHold;
