import { model } from "@medusajs/framework/utils";

/** A kind of mail that a customer does not want. No row means that it is sent. */
const MailChoice = model
  .define("mail_choice", {
    id: model.id({ prefix: "mchoice" }).primaryKey(),
    customer_id: model.text(),
    kind: model.text(),
  })
  .indexes([{ on: ["customer_id", "kind"], unique: true }]);

export default MailChoice;
