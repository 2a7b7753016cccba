import { isRealDay } from "@needlepoint/licensure/calendar";
import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { z } from "zod";

/** Where the shop sells restricted goods, and on which licenses of its own. */

const sellerLicense = z.object({
  id: z.string(),
  name: z.string(),
  number: z.string(),
  issuedBy: z.string(),
  expiresOn: z.iso.date(),
  /** Its last day is over in that jurisdiction. */
  expired: z.boolean(),
});

export const servedStateView = z.object({
  jurisdiction,
  served: z.boolean(),
  note: z.string().nullable(),
  /** Null while the default of the settings file stands. */
  changedAt: z.iso.datetime().nullable(),
  licenses: z.array(sellerLicense),
});
export type ServedStateView = z.infer<typeof servedStateView>;

export const servedStatesResponse = z.object({ states: z.array(servedStateView) });
export const servedStateResponse = z.object({ state: servedStateView });

/** `POST /admin/served-states/:jurisdiction` */
export const servedStateBody = z.object({
  served: z.boolean("Say whether the shop ships there."),
  note: z
    .string()
    .trim()
    .max(300, "Keep the note under 300 characters.")
    .transform((text) => text || null)
    .nullable()
    .default(null),
});

/** `POST /admin/served-states/:jurisdiction/licenses` */
export const sellerLicenseBody = z.object({
  name: z.string("Name the license.").trim().min(3, "Name the license.").max(120),
  number: z.string("Enter its number.").trim().min(1, "Enter its number.").max(60),
  issuedBy: z.string("Name who issued it.").trim().min(2, "Name who issued it.").max(120),
  expiresOn: z.string("Enter its last day.").refine(isRealDay, "Enter its last day."),
});
