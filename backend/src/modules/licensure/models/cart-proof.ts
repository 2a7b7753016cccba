import { model } from "@medusajs/framework/utils";

/**
 * That a signed-in person was seen to own a cart. Only the server writes it: a cart's own email,
 * customer and metadata can be typed by anyone who knows its id.
 */
const CartProof = model
  .define("cart_proof", {
    id: model.id({ prefix: "cproof" }).primaryKey(),
    cart_id: model.text(),
    customer_id: model.text(),
    auth_identity_id: model.text(),
    checked_at: model.dateTime(),
  })
  .indexes([{ on: ["cart_id"], unique: true }]);

export default CartProof;
