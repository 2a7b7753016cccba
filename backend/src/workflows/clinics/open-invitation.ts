import type { MedusaContainer } from "@medusajs/framework/types";
import { type MedusaError, Modules } from "@medusajs/framework/utils";
import { CLINICS } from "../../modules/clinics";
import type ClinicsService from "../../modules/clinics/service";
import type { InvitationRow } from "../../modules/clinics/service";
import { notAllowed } from "../licensure/refusal";
import { tokenHash } from "./invite-member";

/** One answer for every token that opens nothing: unknown, used, withdrawn or too old. */
export function invitationGone(): MedusaError {
  return notAllowed(
    "invitation_invalid",
    "This invitation was used or withdrawn, or is older than a week. Ask the clinic for a new one.",
  );
}

/**
 * The invitation behind a token, for the person it was sent to: signed in with that very address.
 * The link alone is not enough, for mails are forwarded.
 * @throws invitation_invalid, invitation_other_address
 */
export async function openInvitation(
  container: MedusaContainer,
  token: string,
  authIdentityId: string,
): Promise<InvitationRow> {
  const invitation = await container
    .resolve<ClinicsService>(CLINICS)
    .openInvitation(tokenHash(token), new Date());
  if (!invitation) throw invitationGone();
  const identity = await container
    .resolve(Modules.AUTH)
    .retrieveAuthIdentity(authIdentityId, { relations: ["provider_identities"] });
  const login = identity.provider_identities?.find(({ provider }) => provider === "emailpass");
  if (login?.entity_id.toLowerCase() !== invitation.email) {
    throw notAllowed(
      "invitation_other_address",
      "This invitation was sent to another e-mail address. Sign in with the account of that address.",
    );
  }
  return invitation;
}
