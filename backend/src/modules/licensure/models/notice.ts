import { model } from "@medusajs/framework/utils";

/**
 * That a reminder went out: one row for each, by a key that names what it was about. Written after
 * the mail is on its way, so that a process that dies in between sends it again and none is lost.
 */
const Notice = model
  .define("license_notice", {
    id: model.id({ prefix: "lnot" }).primaryKey(),
    key: model.text(),
    sent_at: model.dateTime(),
  })
  .indexes([{ on: ["key"], unique: true }]);

export default Notice;
