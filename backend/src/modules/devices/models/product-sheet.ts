import { model } from "@medusajs/framework/utils";

/** What a product page says about a device line beside Medusa's own title and description. */
const ProductSheet = model.define("product_sheet", {
  id: model.id({ prefix: "psheet" }).primaryKey(),
  kind: model.enum(["needle", "supply"]),
  /** Name of the drawing that stands for the product where a shop has no photograph. */
  drawing: model.text(),
  highlights: model.array().default([]),
  /** Rows of the spec table, in order: `{ label, value }`. */
  spec_rows: model.json(),
  /** Place in listings; products without a sheet come last. */
  position: model.number(),
  /** True while sizes, prices, stock and color codes are placeholders. */
  demo_data: model.boolean().default(false),
  /** Fewest and most boxes that an order may hold of one size; null sets no limit. */
  min_boxes: model.number().nullable(),
  max_boxes: model.number().nullable(),
});

export default ProductSheet;
