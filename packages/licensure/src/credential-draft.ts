import { z } from "zod";
import { credentialKind } from "./credential";
import { jurisdiction } from "./jurisdictions";
import { profession } from "./professions";

const typed = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Keep it under ${most} characters.`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Use letters, digits and spaces.")
    .default("");

/**
 * A license while it is typed: any part may be missing ("") or wrong still. Nothing is decided on
 * it; what may be sent in is `credentialInput`.
 */
export const credentialDraft = z.object({
  kind: credentialKind.default("state-license"),
  profession: profession.or(z.literal("")).default(""),
  jurisdiction: jurisdiction.or(z.literal("")).default(""),
  number: typed(40),
  nameOnLicense: typed(120),
  expiresOn: typed(30),
  npi: typed(20),
});
export type CredentialDraft = z.infer<typeof credentialDraft>;
