import { model } from "@medusajs/framework/utils";

/** A license of the shop itself to sell into a jurisdiction, such as a wholesaler's permit. */
const SellerLicense = model
  .define("seller_license", {
    id: model.id({ prefix: "slic" }).primaryKey(),
    jurisdiction: model.text(),
    name: model.text(),
    number: model.text(),
    issued_by: model.text(),
    /** Calendar date (YYYY-MM-DD), good through that day. */
    expires_on: model.text(),
  })
  .indexes([{ on: ["jurisdiction"] }]);

export default SellerLicense;
