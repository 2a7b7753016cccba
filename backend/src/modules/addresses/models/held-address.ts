import { model } from "@medusajs/framework/utils";

/** An address that a page once had: the handle of a product, later the slug of an article. */
const HeldAddress = model
  .define("held_address", {
    id: model.id({ prefix: "held" }).primaryKey(),
    /** What stands at it, as `movedKind` in packages/contracts names it. */
    kind: model.text(),
    address: model.text(),
    /** Id of the product or article. */
    holder_id: model.text(),
    /** When it was last seen to be theirs; of several holders the latest counts. */
    held_from: model.dateTime(),
  })
  .indexes([{ on: ["kind", "address", "holder_id"], unique: true }, { on: ["kind", "holder_id"] }]);

export default HeldAddress;
