import { jurisdiction } from "@needlepoint/licensure/jurisdictions";
import { profession } from "@needlepoint/licensure/professions";
import { z } from "zod";

/** Answer of `GET /api/shell`: what the header and the license hint of static pages ask for. */
export const shellAnswer = z.object({
  /** Boxes in the cart. */
  cartCount: z.int(),
  signedIn: z.boolean(),
  /** The address of the account, to fill in where one is asked for. */
  email: z.string().nullable(),
  /** The backend cannot be reached: reading goes on, buying waits. */
  buyingPaused: z.boolean(),
  /** The license this person buys with: verified before in review; null when there is none. */
  license: z.object({ profession, state: jurisdiction }).nullable(),
});
export type ShellAnswer = z.infer<typeof shellAnswer>;
