import { model } from "@medusajs/framework/utils";

/** What a buyer wrote along with a cart, and with the order it became. */
const CartNote = model
  .define("cart_note", {
    id: model.id({ prefix: "cnote" }).primaryKey(),
    cart_id: model.text(),
    text: model.text(),
  })
  .indexes([{ on: ["cart_id"], unique: true }]);

export default CartNote;
