import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { profession } from "@needlepoint/licensure/professions";
import { z } from "zod";
import { addressForm, email } from "./accounts";

/** Clinics on the wire (`/store/clinics…`): who is in one, where it ships, who buys on whose license. */

export const clinicRole = z.enum(["practitioner", "purchaser"], "Choose what they do.");
export type ClinicRole = z.infer<typeof clinicRole>;

/** `POST /store/clinics`. */
export const clinicForm = z.object({
  name: z
    .string()
    .trim()
    .min(2, "Enter the name of the clinic.")
    .max(120, "Keep the name under 120 characters.")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Enter the name of the clinic."),
});

/** `POST /store/clinics/:id/invitations`. Only a practitioner can be a manager. */
export const invitationForm = z.object({
  email,
  role: clinicRole,
  manager: z.boolean().default(false),
});
export type InvitationForm = z.infer<typeof invitationForm>;

/** `POST /store/clinics/:id/members/:member_id`: what they do, whether they manage, or both. */
export const memberChangeForm = z
  .object({ role: clinicRole.optional(), manager: z.boolean().optional() })
  .refine(({ role, manager }) => role !== undefined || manager !== undefined, {
    path: ["role"],
    error: "Choose what they do.",
  });
export type MemberChange = z.infer<typeof memberChangeForm>;

/** `POST /store/clinics/invitations/read` and `/accept`: the token of the mail. */
export const invitationToken = z.object({
  token: z.string().min(1, "Open the link of the mail again.").max(200),
});

/** `POST /store/clinics/:id/mandates`: the signed-in practitioner lets this member buy. */
export const mandateForm = z.object({ memberId: z.string().min(1, "Choose a person.").max(80) });

/** `POST /store/clinics/:id/addresses`. */
export const clinicAddressForm = addressForm
  .pick({ line1: true, line2: true, city: true, state: true, zip: true })
  .extend({
    state: z.string().trim().toUpperCase().pipe(jurisdiction),
  });
export type ClinicAddressForm = z.infer<typeof clinicAddressForm>;

/** The practitioner on whose license somebody buys, as a line at checkout and on an order says it. */
export const lenderView = z.object({ name: z.string(), profession, jurisdiction });
export type LenderView = z.infer<typeof lenderView>;

export const clinicMemberView = z.object({
  id: z.string(),
  name: z.string(),
  /** Shown to managers, and to the person. */
  email: z.string().nullable(),
  role: clinicRole,
  manager: z.boolean(),
  you: z.boolean(),
  /** Verified and unexpired licenses; empty for a purchaser. */
  licenses: z.array(z.object({ profession, jurisdiction, expiresOn: z.iso.date() })),
});
export type ClinicMemberView = z.infer<typeof clinicMemberView>;

/** A clinic as one of its members sees it. */
export const clinicView = z.object({
  id: z.string(),
  name: z.string(),
  members: z.array(clinicMemberView),
  addresses: z.array(
    z.object({
      id: z.string(),
      line1: z.string(),
      line2: z.string(),
      city: z.string(),
      state: z.string(),
      zip: z.string(),
    }),
  ),
  /** Open mandates: all of them for a practitioner, their own for a purchaser. Members by id. */
  mandates: z.array(
    z.object({
      id: z.string(),
      practitionerId: z.string(),
      purchaserId: z.string(),
      grantedAt: z.iso.datetime(),
    }),
  ),
  /** Open invitations; managers only. */
  invitations: z.array(
    z.object({
      id: z.string(),
      email: z.string(),
      role: clinicRole,
      manager: z.boolean(),
      expiresAt: z.iso.datetime(),
    }),
  ),
});
export type ClinicView = z.infer<typeof clinicView>;

export const clinicListResponse = z.object({ clinics: z.array(clinicView) });
export const clinicResponse = z.object({ clinic: clinicView });

/** What an invitation says to the person it was sent to, before they accept. */
export const invitationView = z.object({
  clinicName: z.string(),
  invitedBy: z.string(),
  role: clinicRole,
  manager: z.boolean(),
});
export type InvitationView = z.infer<typeof invitationView>;
export const invitationResponse = z.object({ invitation: invitationView });
