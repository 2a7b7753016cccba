import { model } from "@medusajs/framework/utils";

/**
 * What a registry said of a credential when it was asked. It holds names and numbers, so it can be
 * erased with the credential; the audit log keeps the verdicts alone.
 */
const RegistryFinding = model
  .define("registry_finding", {
    id: model.id({ prefix: "rfind" }).primaryKey(),
    credential_id: model.text(),
    verifier: model.text(),
    outcome: model.enum(["match", "mismatch", "absent", "unavailable"]),
    /** `FieldFinding[]` of the licensure package. */
    fields: model.json(),
    checked_at: model.dateTime(),
  })
  .indexes([{ on: ["credential_id", "checked_at"] }]);

export default RegistryFinding;
