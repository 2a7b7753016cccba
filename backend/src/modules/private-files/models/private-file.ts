import { model } from "@medusajs/framework/utils";

/**
 * A document that only staff with a reason may open. The content lies encrypted in the store of
 * blobs; the key that opens it lies here, itself encrypted. Without this row the blob is noise.
 */
const PrivateFile = model
  .define("private_file", {
    id: model.id({ prefix: "pfil" }).primaryKey(),
    /** The customer who gave it. */
    owner_id: model.text(),
    /** What it belongs to: `customer` while it waits for a form to be sent, then that form's row. */
    subject_type: model.text(),
    subject_id: model.text(),
    /** What it shows: the license itself, or the id of a condition. */
    shows: model.text(),
    /** The file's own name, for people to tell documents apart; null once erased. */
    name: model.text().nullable(),
    type: model.text(),
    /** Size and SHA-256 (hex) of the content as it is kept. */
    bytes: model.number(),
    sha256: model.text(),
    blob: model.text(),
    /** Name of the key of the environment that wraps the data key. */
    key_id: model.text(),
    /** The data key, wrapped; null once erased, and with it the content is gone for good. */
    wrapped_key: model.text().nullable(),
    added_at: model.dateTime(),
    replaced_at: model.dateTime().nullable(),
    erased_at: model.dateTime().nullable(),
    erased_why: model.enum(["replaced", "removed", "retention", "owner"]).nullable(),
  })
  .indexes([
    { on: ["subject_type", "subject_id"] },
    { on: ["owner_id"] },
    { on: ["key_id"], where: "wrapped_key IS NOT NULL" },
  ]);

export default PrivateFile;
