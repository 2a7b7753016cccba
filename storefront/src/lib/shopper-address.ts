import "server-only";
import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import {
  shopperAddressHeader,
  shopperProofHeader,
  shopperProofText,
} from "@needlepoint/contracts/shopper-address";
import { headers } from "next/headers";
import { env } from "@/lib/env";

/**
 * The address that the outermost proxy of ours saw. A caller may have written anything before it;
 * with no proxy in front there is nothing to believe.
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

/** Headers that tell the backend whose request this is; none when nobody can say. */
export async function shopperHeaders(): Promise<Record<string, string>> {
  if (env.TRUSTED_PROXY_HOPS === 0) return {};
  const forwarded = (await headers()).get("x-forwarded-for");
  const address = believableAddress(forwarded, env.TRUSTED_PROXY_HOPS);
  if (!address) return {};
  const proof = createHmac("sha256", env.REVALIDATE_SECRET)
    .update(shopperProofText(address))
    .digest("hex");
  return { [shopperAddressHeader]: address, [shopperProofHeader]: proof };
}
