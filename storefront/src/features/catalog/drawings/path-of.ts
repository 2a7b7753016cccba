import type { Segment } from "@needlepoint/needles/drawing";

/** A straight stroke as SVG path data. */
export function pathOf({ from, to }: Segment): string {
  return `M${from.x} ${from.y}L${to.x} ${to.y}`;
}
