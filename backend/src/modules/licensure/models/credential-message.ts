import { model } from "@medusajs/framework/utils";

/**
 * A reviewer's question about a credential, or its owner's answer. In a table of its own, which can
 * be erased: people write names and numbers into free text, and the audit log must hold none.
 */
const CredentialMessage = model
  .define("credential_message", {
    id: model.id({ prefix: "cmsg" }).primaryKey(),
    credential_id: model.text(),
    /** The version of the credential that came with it. */
    credential_version: model.number(),
    author: model.enum(["reviewer", "owner"]),
    author_id: model.text(),
    text: model.text(),
  })
  .indexes([{ on: ["credential_id"] }]);

export default CredentialMessage;
