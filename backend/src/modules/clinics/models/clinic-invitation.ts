import { model } from "@medusajs/framework/utils";

/** An invitation by mail. The token itself is only in the mail; here is its SHA-256. */
const ClinicInvitation = model
  .define("clinic_invitation", {
    id: model.id({ prefix: "cinv" }).primaryKey(),
    clinic_id: model.text(),
    /** Lower case. */
    email: model.text(),
    role: model.enum(["practitioner", "purchaser"]),
    manager: model.boolean().default(false),
    token_hash: model.text(),
    invited_by: model.text(),
    expires_at: model.dateTime(),
    used_at: model.dateTime().nullable(),
    withdrawn_at: model.dateTime().nullable(),
  })
  .indexes([
    { on: ["token_hash"], unique: true },
    {
      on: ["clinic_id", "email"],
      unique: true,
      where: "used_at IS NULL AND withdrawn_at IS NULL",
    },
  ]);

export default ClinicInvitation;
