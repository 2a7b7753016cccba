import "server-only";
import { credentialListResponse } from "@needlepoint/contracts/licensing";
import { storeCall } from "@/lib/store-call";

/** Every license the signed-in person has entered, newest first. */
export function readCredentials(token: string) {
  return storeCall("/store/credentials", { token, answer: credentialListResponse });
}
