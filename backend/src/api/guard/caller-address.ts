import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { isIP } from "node:net";
import {
  shopperAddressHeader,
  shopperProofHeader,
  shopperProofText,
} from "@needlepoint/contracts/shopper-address";

type Request = { headers: IncomingHttpHeaders; socket: { remoteAddress?: string | undefined } };
type Trust = { secret: string; proxyHops: number };

/**
 * Whose request this is, for counting: the shopper the storefront vouches for, else the address the
 * last proxy of ours saw, else whoever holds the connection. What a caller writes about themselves
 * into `x-forwarded-for` counts for nothing.
 */
export function callerAddress(req: Request, { secret, proxyHops }: Trust): string {
  const shopper = String(req.headers[shopperAddressHeader] ?? "");
  const proof = String(req.headers[shopperProofHeader] ?? "");
  if (isIP(shopper) && isProof(proof, shopper, secret)) return network(shopper);
  const forwarded = String(req.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
  const chain = [...forwarded, req.socket.remoteAddress ?? "unknown"];
  const seen = chain[chain.length - 1 - proxyHops] ?? chain[0] ?? "unknown";
  return isIP(seen) ? network(seen) : "unknown";
}

function isProof(given: string, address: string, secret: string): boolean {
  const right = createHmac("sha256", secret).update(shopperProofText(address)).digest();
  const offered = Buffer.from(given, "hex");
  return offered.length === right.length && timingSafeEqual(offered, right);
}

/** One household holds a whole IPv6 network of 64 bits: its addresses count as one. */
function network(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (isIP(plain) !== 6) return plain;
  const [head = "", tail] = plain.toLowerCase().split("%", 1)[0]?.split("::") ?? [];
  const left = head.split(":").filter(Boolean);
  const right = (tail ?? "").split(":").filter(Boolean);
  const zeros =
    tail === undefined ? [] : Array(Math.max(0, 8 - left.length - right.length)).fill("0");
  return `${[...left, ...zeros, ...right].slice(0, 4).join(":")}::/64`;
}
