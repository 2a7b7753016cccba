import "server-only";
import {
  type ClinicView,
  clinicListResponse,
  invitationResponse,
} from "@needlepoint/contracts/clinics";
import { storeCall } from "@/lib/store-call";

/** The clinics the signed-in person is a member of. */
export function readClinics(token: string) {
  return storeCall("/store/clinics", { token, answer: clinicListResponse });
}

/** What an invitation says, to the person it was sent to. */
export function readInvitation(token: string, invitation: string) {
  return storeCall("/store/clinics/invitations/read", {
    method: "POST",
    body: { token: invitation },
    token,
    answer: invitationResponse,
  });
}

/** Where somebody may buy on a colleague's license, and on whose. */
export interface LentPlaces {
  practitioners: string[];
  places: ClinicView["addresses"];
}

/** The clinics in which the signed-in person is let buy; empty for most. */
export async function readLentPlaces(token: string): Promise<LentPlaces[]> {
  const answer = await readClinics(token);
  if (!answer.ok) return [];
  return answer.data.clinics.flatMap(({ members, mandates, addresses }) => {
    const you = members.find((member) => member.you);
    const lenders = mandates
      .filter(({ purchaserId }) => purchaserId === you?.id)
      .flatMap(({ practitionerId }) => members.find(({ id }) => id === practitionerId)?.name ?? []);
    return lenders.length > 0 && addresses.length > 0
      ? [{ practitioners: lenders, places: addresses }]
      : [];
  });
}
