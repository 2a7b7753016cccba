import { model } from "@medusajs/framework/utils";

/** Sizes and boxes that somebody keeps: a named list, or what they put aside in a cart. */
const BuyingList = model
  .define("buying_list", {
    id: model.id({ prefix: "blist" }).primaryKey(),
    kind: model.enum(["list", "later"]),
    name: model.text(),
    /** Customer whose it is; null for what was put aside without an account. */
    customer_id: model.text().nullable(),
    /** Clinic whose members see and use it too. */
    clinic_id: model.text().nullable(),
  })
  .indexes([{ on: ["customer_id"] }, { on: ["clinic_id"] }]);

export default BuyingList;
