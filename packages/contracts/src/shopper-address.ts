/**
 * How the storefront tells the backend whose request it passes on, so that limits count people and
 * not the one server they all come from. The proof is an HMAC of the address under a secret both
 * have: anybody may send a header, only the storefront can prove one.
 */
export const shopperAddressHeader = "x-shopper-address";
export const shopperProofHeader = "x-shopper-proof";

/** What the proof is made of. */
export function shopperProofText(address: string): string {
  return `shopper-address:${address}`;
}
