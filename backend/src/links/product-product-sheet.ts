import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";
import DevicesModule from "../modules/devices";

export default defineLink(ProductModule.linkable.product, {
  linkable: DevicesModule.linkable.productSheet,
  deleteCascade: true,
});
