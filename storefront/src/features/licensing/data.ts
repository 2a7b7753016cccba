import "server-only";
import { type EvidenceView, evidenceListResponse } from "@needlepoint/contracts/evidence";
import { credentialListResponse } from "@needlepoint/contracts/licensing";
import { storeCall } from "@/lib/store-call";

/** Every license the signed-in person has sent in, newest first, and the one they have begun. */
export function readCredentials(token: string) {
  return storeCall("/store/credentials", { token, answer: credentialListResponse });
}

/** Documents the signed-in person added to a form not sent yet; none when they can't be read. */
export async function readWaiting(token: string): Promise<EvidenceView[]> {
  const read = await storeCall("/store/evidence", { token, answer: evidenceListResponse });
  return read.ok ? read.data.evidence : [];
}
