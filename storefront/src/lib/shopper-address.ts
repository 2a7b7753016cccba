import "server-only";
import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import {
  shopperAddressHeader,
  shopperProofHeader,
  shopperProofText,
} from "@needlepoint/contracts/shopper-address";
import { headers } from "next/headers";
import { connectionAddressHeader } from "@/lib/connection-address";
import { env } from "@/lib/env";

/**
 * The address that the outermost proxy of ours saw. A caller may have written anything before it;
 * with no proxy in front there is nothing in it to believe.
 * @param hops proxies of ours in front of this server
 */
export function believableAddress(forwardedFor: string | null, hops: number): string | null {
  if (hops === 0) return null;
  const address = (forwardedFor ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)
    .at(-hops);
  return address && isIP(address) ? address : null;
}

/**
 * Whose request it is: who our outermost proxy saw, or without one, who holds the connection.
 * @param hops proxies of ours in front of this server
 */
export function shopperAddress(given: Pick<Headers, "get">, hops: number): string | null {
  if (hops > 0) return believableAddress(given.get("x-forwarded-for"), hops);
  const connected = given.get(connectionAddressHeader) ?? "";
  return isIP(connected) ? connected : null;
}

/** Headers that tell the backend whose request this is; none when nobody can say. */
export async function shopperHeaders(): Promise<Record<string, string>> {
  const address = shopperAddress(await headers(), env.TRUSTED_PROXY_HOPS);
  if (!address) return {};
  const proof = createHmac("sha256", env.REVALIDATE_SECRET)
    .update(shopperProofText(address))
    .digest("hex");
  return { [shopperAddressHeader]: address, [shopperProofHeader]: proof };
}
