import { model } from "@medusajs/framework/utils";

/** A size in a list. Its words are as they were, for the day it is not sold any more. */
const BuyingListItem = model
  .define("buying_list_item", {
    id: model.id({ prefix: "blitem" }).primaryKey(),
    list_id: model.text(),
    variant_id: model.text(),
    sku: model.text(),
    title: model.text(),
    quantity: model.number(),
    /** Where it stands in its list, counted on; what is put in at once keeps its order. */
    place: model.number(),
    /** Price of a box when it was put here, in cents; told, never charged. */
    was_cents: model.number().nullable(),
  })
  .indexes([{ on: ["list_id", "variant_id"], unique: true }]);

export default BuyingListItem;
