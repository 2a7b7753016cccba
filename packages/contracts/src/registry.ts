import { registryFields, verdicts } from "@needlepoint/licensure/registry";
import { z } from "zod";

/** What a public registry said of a license, for a reviewer's eyes only. */
export const registryFinding = z.object({
  /** `not-asked` while no NPI was given or nobody has looked yet. */
  outcome: z.enum([...verdicts, "not-asked"]),
  checkedAt: z.iso.datetime().nullable(),
  fields: z.array(
    z.object({
      field: z.enum(registryFields),
      submitted: z.string(),
      found: z.string().nullable(),
      verdict: z.enum(verdicts),
      otherName: z.literal(true).optional(),
    }),
  ),
});
export type RegistryFindingView = z.infer<typeof registryFinding>;

/** The same license number, of the same state and profession, on another account. */
export const duplicateLicense = z.object({
  credentialId: z.string(),
  customerId: z.string(),
  email: z.string(),
  status: z.string(),
});
export type DuplicateLicense = z.infer<typeof duplicateLicense>;
