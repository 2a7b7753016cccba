import { boxesOf, type OrderListLine } from "@needlepoint/needles/order-list";

/** How long lines may be in an address: servers take 16 KB of headers, and cookies are in them too. */
const ROOM = 9_000;
/** Counts of one SKU that a person still wants to see one by one. */
const MOST_COUNTS = 20;
const BETWEEN_LINES = "*";
const BETWEEN_PARTS = "_";

const plain = (text: string) =>
  encodeURIComponent(text).replaceAll("_", "%5F").replaceAll("*", "%2A");

/**
 * A list that names one SKU a thousand times is one line of the address, which has no room for a
 * thousand counts: they are summed, or those are kept that are no number.
 */
function fewCounts(quantities: readonly string[]): readonly string[] {
  if (quantities.length <= MOST_COUNTS) return quantities;
  const boxes = boxesOf(quantities);
  if (boxes !== null) return [String(boxes)];
  return quantities.filter((count) => boxesOf([count]) === null).slice(0, MOST_COUNTS);
}

function unplain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

/**
 * Lines of an order as a part of an address that a person can still read: `APS-SF-020-030_2*SHC-014_1`.
 * It holds SKUs and numbers of boxes, and nothing else. Several counts of one SKU are kept apart.
 * @returns the text, and how many lines found room in it
 */
export function packLines(lines: readonly OrderListLine[]): { packed: string; taken: number } {
  let packed = "";
  for (const [i, { text, quantities }] of lines.entries()) {
    const line = [text, ...fewCounts(quantities)].map(plain).join(BETWEEN_PARTS);
    const longer = packed === "" ? line : `${packed}${BETWEEN_LINES}${line}`;
    if (encodeURIComponent(longer).length > ROOM) return { packed, taken: i };
    packed = longer;
  }
  return { packed, taken: lines.length };
}

/** Reads what `packLines` wrote, or whatever stands in its place; never more lines than `limit`. */
export function unpackLines(packed: unknown, limit: number): OrderListLine[] {
  if (typeof packed !== "string" || packed === "") return [];
  return packed
    .split(BETWEEN_LINES, limit)
    .map((line) => {
      const [text = "", ...quantities] = line.split(BETWEEN_PARTS).map(unplain);
      return {
        text: text.trim().slice(0, 60),
        quantities: quantities.length === 0 ? ["1"] : quantities.map((one) => one.slice(0, 12)),
      };
    })
    .filter(({ text }) => text !== "");
}
