import { LINE_LIMIT } from "@needlepoint/contracts/carts";
import type { BoxLimits } from "@needlepoint/needles/box-limits";

/** What an order may still take of one size. */
export type Room = {
  /** Boxes in stock; null where stock sets no limit. */
  left: number | null;
  limits: BoxLimits;
  /** Boxes of it that lie in the cart already. */
  inCart: number;
};

/**
 * Hands the room of one size out to the lines that ask for it, the first of them first, so that all
 * of them together are what the cart will take. Where they ask for fewer boxes than an order must
 * hold, the first takes what is missing; where no number will do, nobody gets any.
 * @param asked boxes of each line, from 1
 * @returns boxes of each line that could go into the cart, with those of the others
 */
export function shareRoom(asked: readonly number[], { left, limits, inCart }: Room): number[] {
  const most = Math.min(left ?? Number.POSITIVE_INFINITY, limits.max ?? Number.POSITIVE_INFINITY);
  const room = Math.max(0, most - inCart);
  const fewest = Math.max(0, limits.min - inCart);
  if (room < Math.max(fewest, 1)) return asked.map(() => 0);
  let free = room;
  const shares = asked.map((boxes) => {
    const share = Math.min(boxes, free, LINE_LIMIT);
    free -= share;
    return share;
  });
  let missing = fewest - shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => {
    const more = Math.max(0, Math.min(missing, LINE_LIMIT - share));
    missing -= more;
    return share + more;
  });
}
