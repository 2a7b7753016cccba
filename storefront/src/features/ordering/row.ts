import type { LineOffer, LineOffers, OfferedVariant } from "@needlepoint/contracts/line-offers";
import { formatCents, unitCentsFor } from "@needlepoint/needles/quantity-breaks";

/** A line somebody wishes for: what it is called, how many boxes, and what is known of it from before. */
export interface Wish {
  /** SKU, size or variant id: what the backend is asked for. Empty: nothing can be asked. */
  ref: string;
  /** As a person wrote it, or the name it had. */
  text: string;
  boxes: number | null;
  /** The box count as written, where it is no number. */
  typed?: string | undefined;
  /** Counts of several lines that were made one. */
  summed?: number[] | undefined;
  /** What one box cost then. */
  wasCents?: number | undefined;
  /** False when no license was asked for it then. */
  wasRestricted?: boolean | undefined;
  /** What a row of a list is known by. */
  itemId?: string | undefined;
}

/** A wish with what the shop says of it today. */
export interface Row {
  wish: Wish;
  variant: OfferedVariant | null;
  /** Boxes that stand in the field. */
  boxes: number | null;
  unitCents: number | null;
  totalCents: number | null;
  /** It can be added as it stands. */
  ready: boolean;
  /** What keeps it out. */
  problem: string | null;
  /** A number of boxes that would go in. */
  possible: number;
  /** What is different from what was asked or from before; it goes in all the same. */
  changes: string[];
  suggestions: LineOffer["suggestions"];
}

const boxesWord = (count: number) => (count === 1 ? "1 box" : `${count} boxes`);

/**
 * Joins wishes to the backend's answers.
 * @param offers in the order of those wishes that have a `ref` and whole boxes
 * @param lower puts the possible number of boxes in place of one that can't be had, and says so;
 *   otherwise the row stays as it was asked for until somebody changes it
 */
export function rowsOf(
  wishes: readonly Wish[],
  { offers, license }: LineOffers,
  { lower }: { lower: boolean },
): Row[] {
  let next = 0;
  const answered = wishes.map((wish) => {
    if (!isAskable(wish)) return { wish, offer: undefined, boxes: wish.boxes };
    const offer = offers[next];
    next += 1;
    const boxes = lower && offer?.problem && offer.possible > 0 ? offer.possible : wish.boxes;
    return { wish, offer, boxes };
  });
  const together = loweredSizes(answered, lower);
  return answered.map(({ wish, offer, boxes }): Row => {
    if (!isAskable(wish)) return unaskable(wish);
    if (!offer?.variant || boxes === null) {
      return {
        ...unaskable(wish),
        problem:
          wish.wasCents !== undefined || wish.itemId !== undefined
            ? "Not sold any more."
            : (offer?.problem?.sentence ?? "There is no such SKU or size."),
        suggestions: offer?.suggestions ?? [],
      };
    }
    const { variant } = offer;
    const possible = offer.problem !== null && lower && offer.possible > 0;
    const changed = possible && boxes !== wish.boxes;
    const goesIn = offer.problem === null || possible;
    const all = goesIn ? together.get(variant.id) : undefined;
    const unitCents =
      all === undefined && offer.unitCents !== null
        ? offer.unitCents
        : unitCentsFor(variant.tiers, offer.inCart + (all ?? boxes));
    const restricted = variant.restrictionClass !== "none";
    const refused = restricted && license?.outcome === "refuse";
    const problem = refused
      ? (license.reasons[0]?.sentence ?? "It can't be ordered with this license and address.")
      : possible
        ? null
        : (offer.problem?.sentence ?? null);
    return {
      wish,
      variant,
      boxes,
      unitCents,
      totalCents: unitCents * boxes,
      ready: problem === null,
      problem,
      possible: refused ? 0 : offer.possible,
      changes: [
        ...(wish.summed && wish.summed.length > 1
          ? [`${wish.summed.join(" + ")}, from ${wish.summed.length} lines.`]
          : []),
        ...(changed
          ? [`${offer.problem?.sentence} ${boxesWord(boxes)} instead of ${wish.boxes}.`]
          : []),
        ...priceChange(wish.wasCents, unitCents),
        ...(restricted && wish.wasRestricted === false ? ["Needs a license now."] : []),
      ],
      suggestions: [],
    };
  });
}

/** Boxes that go in of each size of which not all do as they were asked for: they have one price. */
function loweredSizes(
  rows: readonly { offer: LineOffer | undefined; boxes: number | null }[],
  lower: boolean,
): Map<string, number> {
  const sizes = new Map<string, number>();
  const problems = rows.flatMap(({ offer }) => (offer?.problem ? (offer.variant?.id ?? []) : []));
  for (const id of problems) {
    const same = rows.filter(({ offer }) => offer?.variant?.id === id);
    const goIn = same.filter(({ offer }) => !offer?.problem || (lower && offer.possible > 0));
    if (goIn.length === 0) continue;
    sizes.set(
      id,
      goIn.reduce((sum, { boxes }) => sum + (boxes ?? 0), 0),
    );
  }
  return sizes;
}

function priceChange(was: number | undefined, now: number): string[] {
  if (was === undefined || was === now) return [];
  const way = now > was ? "up" : "down";
  return [`Price ${way} from ${formatCents(was)} to ${formatCents(now)} a box.`];
}

/** Whether the backend can be asked about it. */
export function isAskable(wish: Wish): wish is Wish & { boxes: number } {
  return wish.ref.trim() !== "" && wish.boxes !== null && wish.boxes >= 1;
}

function unaskable(wish: Wish): Row {
  return {
    wish,
    variant: null,
    boxes: wish.boxes,
    unitCents: null,
    totalCents: null,
    ready: false,
    problem:
      wish.ref.trim() === "" ? "Not sold any more." : "Enter whole boxes, a number from 1 on.",
    possible: 0,
    changes: [],
    suggestions: [],
  };
}

/** What the rows come to that can be added as they stand. */
export function readySum(rows: readonly Row[]): { lines: number; boxes: number; cents: number } {
  const ready = rows.filter((row) => row.ready);
  return {
    lines: ready.length,
    boxes: ready.reduce((sum, row) => sum + (row.boxes ?? 0), 0),
    cents: ready.reduce((sum, row) => sum + (row.totalCents ?? 0), 0),
  };
}
