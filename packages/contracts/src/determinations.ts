import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { profession } from "@needlepoint/licensure/professions";
import { z } from "zod";

/** Reviewers' findings on the wire. */

export const determinationView = z.object({
  id: z.string(),
  customerId: z.string(),
  profession,
  jurisdiction,
  restrictionClass: z.enum(["rx-needle", "rx-other"]),
  finding: z.enum(["clear", "refuse"]),
  source: z.string(),
  expiresOn: z.iso.date(),
  reviewerId: z.string(),
  recordedAt: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  /** It counts today: not withdrawn, and its last day is not over in its jurisdiction. */
  stands: z.boolean(),
});
export type DeterminationView = z.infer<typeof determinationView>;

/** `POST /admin/determinations`. It lasts a year at most. */
export const determinationBody = z.object({
  customerId: z.string("Name the customer.").min(1, "Name the customer.").max(80),
  profession,
  jurisdiction,
  restrictionClass: z.enum(["rx-needle", "rx-other"], "Choose needles or other restricted goods."),
  finding: z.enum(["clear", "refuse"], "Choose clear or refuse."),
  source: z
    .string("Say what the finding rests on.")
    .trim()
    .min(10, "Say what the finding rests on: a letter of the board, a statute.")
    .max(500, "Keep the source under 500 characters."),
  expiresOn: z.string("Enter the last day it counts as year, month and day."),
});
export type DeterminationBody = z.infer<typeof determinationBody>;

export const determinationResponse = z.object({ determination: determinationView });
export const determinationListResponse = z.object({ determinations: z.array(determinationView) });
