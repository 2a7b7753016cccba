/**
 * How many boxes of one size an order may hold. A shop sets it by product, and it holds for each of
 * the product's sizes alone. `max` null: as many as there are.
 */
export type BoxLimits = { min: number; max: number | null };

/** Any whole number of boxes. */
export const anyNumberOfBoxes: BoxLimits = { min: 1, max: null };

const boxes = (count: number) => (count === 1 ? "1 box" : `${count} boxes`);

/**
 * The rule in words, for a page: null where there is none to tell.
 * @example "2 to 10 boxes of a size."
 */
export function boxLimitsPhrase({ min, max }: BoxLimits): string | null {
  if (min > 1 && max === min) return `Exactly ${boxes(min)} of a size.`;
  if (min > 1 && max !== null) return `${min} to ${boxes(max)} of a size.`;
  if (min > 1) return `At least ${boxes(min)} of a size.`;
  return max === null ? null : `At most ${boxes(max)} of a size.`;
}

/**
 * Why an order can't hold `count` boxes of a size, in a sentence that names the number to go to;
 * null when it can. No boxes at all is no breach: the size is then not in the order.
 * @param inCart boxes of `count` that lie in the cart already, to be told when they are what is
 *   too many
 */
export function boxLimitProblem(count: number, limits: BoxLimits, inCart = 0): string | null {
  if (count === 0) return null;
  if (count < limits.min) return `Order at least ${boxes(limits.min)} of this size.`;
  if (limits.max === null || count <= limits.max) return null;
  const most = `Order at most ${boxes(limits.max)} of this size`;
  if (inCart === 0 || inCart >= count) return `${most}.`;
  return `${most}; ${inCart} ${inCart === 1 ? "lies" : "lie"} in your cart.`;
}

/**
 * The number of boxes nearest to `count` that an order may hold: what a page offers in its place.
 */
export function withinBoxLimits(count: number, { min, max }: BoxLimits): number {
  return Math.max(min, max === null ? count : Math.min(count, max));
}
