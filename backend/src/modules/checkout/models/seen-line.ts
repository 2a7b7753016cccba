import { model } from "@medusajs/framework/utils";

/**
 * The price of a line as its shopper last saw and took it. Only the server writes it: a line's own
 * price follows the shop's, and its metadata can be typed by anyone who knows the cart.
 */
const SeenLine = model
  .define("seen_line", {
    id: model.id({ prefix: "seen" }).primaryKey(),
    cart_id: model.text(),
    line_id: model.text(),
    /** Boxes in the line then, and the price of one for so many. */
    quantity: model.number(),
    unit_cents: model.number(),
    /** Prices by number of boxes then: another number is not another price list. */
    tiers: model.json(),
  })
  .indexes([{ on: ["line_id"], unique: true }, { on: ["cart_id"] }]);

export default SeenLine;
