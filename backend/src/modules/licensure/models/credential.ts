import { model } from "@medusajs/framework/utils";

/**
 * A license (or compact privilege, or federal appointment) as its owner submitted it.
 * Names and numbers stand here, in what a registry said of it and in messages about it, and in no
 * decision and no entry of the log: erasing a person is erasing those rows.
 */
const Credential = model
  .define("credential", {
    id: model.id({ prefix: "cred" }).primaryKey(),
    customer_id: model.text(),
    kind: model.enum(["state-license", "compact-privilege", "federal-facility"]),
    profession: model.text(),
    jurisdiction: model.text(),
    number: model.text(),
    /** Letters and digits only, upper case: how two spellings of one license are seen to be one. */
    number_normalized: model.text(),
    name_on_license: model.text(),
    /** Calendar date as printed on the license (YYYY-MM-DD); a license is good through that day. */
    expires_on: model.text(),
    npi: model.text().nullable(),
    /** Of a `draft`, which its owner has not sent, any text may be empty or wrong still. */
    status: model.text(),
    /** Ids of conditions of the practice rule that a reviewer has seen shown. */
    conditions_shown: model.array().default([]),
    submitted_at: model.dateTime().nullable(),
    decided_at: model.dateTime().nullable(),
    decided_by: model.text().nullable(),
    /** The reviewer's words to the owner. */
    review_note: model.text().nullable(),
    /** Counts every change of state; a writer names the version it read. */
    version: model.number().default(1),
  })
  .indexes([
    { on: ["customer_id"] },
    {
      name: "IDX_credential_draft_unique",
      on: ["customer_id"],
      unique: true,
      where: "status = 'draft'",
    },
    { on: ["status", "submitted_at"] },
    { on: ["jurisdiction", "number_normalized"] },
  ]);

export default Credential;
