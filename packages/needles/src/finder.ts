import { type FinderRegion, regionFacts, type Source } from "./finder-sources";
import { sameDiameter } from "./units";

/** How long somebody has needled: it moves how much shaft is kept outside, and nothing else. */
export const finderExperiences = ["learning", "practiced"] as const;
export type FinderExperience = (typeof finderExperiences)[number];

/** Depths in mm that may be asked for; past it no needle that is sold reaches. */
export const finderDepth = { min: 1, max: 110 } as const;

export type FinderQuestion = {
  region: FinderRegion;
  /** How far under the skin the point shall lie, in mm. The clinician states it; nothing here does. */
  depthMm: number;
  experience: FinderExperience;
};

/**
 * The share of the shaft to keep above the skin. The published range is a quarter to a third; the
 * more cautious end is for who is still learning, which is our choice and said so on the page.
 */
export function shareOutside(experience: FinderExperience): number {
  return experience === "learning" ? 1 / 3 : 1 / 4;
}

/** The shortest shaft in mm that lies at a depth and keeps its share outside. */
export function shortestShaft({ depthMm, experience }: Omit<FinderQuestion, "region">): number {
  return depthMm / (1 - shareOutside(experience));
}

/**
 * How much more easily a shaft bends than one of 0.25 mm of the same length. A round shaft's
 * stiffness grows with the fourth power of its diameter: geometry, for steel of one kind.
 */
export function bendsAgainstQuarterMm(diameterMm: number): number {
  return (0.25 / diameterMm) ** 4;
}

export type FinderSize = { diameterMm: number; lengthMm: number };

export type FoundLength<S> = {
  lengthMm: number;
  /** What is left above the skin at the stated depth, in mm and as a share of the shaft. */
  outsideMm: number;
  outsideShare: number;
  /** The sizes made in this length, in the order to look at them. */
  sizes: S[];
};

export type FinderAnswer<S> =
  | { outcome: "found"; atLeastMm: number; finerFirst: boolean; lengths: FoundLength<S>[] }
  /** Nothing that is sold is long enough. */
  | { outcome: "too-deep"; atLeastMm: number; longestMm: number | null }
  /** Over the lungs no depth is answered, whatever is asked. */
  | { outcome: "not-answered" };

/** The shortest length that does, and the next one above it. */
const lengthsShown = 2;

const sameLength = (a: number, b: number) => Math.round(a * 10) === Math.round(b * 10);

/**
 * The sizes whose shaft reaches a stated depth with a safe rest outside. From the depth and from
 * geometry alone: what a body needs is decided by the clinician's training.
 * @param sizes what the shop sells; a size may come up several times, from several lines
 */
export function findSizes<S extends FinderSize>(
  question: FinderQuestion,
  sizes: readonly S[],
): FinderAnswer<S> {
  const { overLungs, sensitive } = regionFacts[question.region];
  if (overLungs) return { outcome: "not-answered" };
  const atLeastMm = shortestShaft(question);
  const lengths = [...new Set(sizes.map(({ lengthMm }) => lengthMm))].sort((a, b) => a - b);
  // To a hundredth of a millimeter: a third of 30 is 10, whatever binary fractions make of it.
  const reaching = lengths.filter((mm) => mm + 0.01 >= atLeastMm).slice(0, lengthsShown);
  if (reaching.length === 0) {
    return { outcome: "too-deep", atLeastMm, longestMm: lengths.at(-1) ?? null };
  }
  const finerFirst = sensitive || question.experience === "practiced";
  const byDiameter = (a: S, b: S) =>
    sameDiameter(a.diameterMm, b.diameterMm)
      ? 0
      : (a.diameterMm - b.diameterMm) * (finerFirst ? 1 : -1);
  return {
    outcome: "found",
    atLeastMm,
    finerFirst,
    lengths: reaching.map((lengthMm) => ({
      lengthMm,
      outsideMm: lengthMm - question.depthMm,
      outsideShare: (lengthMm - question.depthMm) / lengthMm,
      sizes: sizes.filter((size) => sameLength(size.lengthMm, lengthMm)).sort(byDiameter),
    })),
  };
}

/** What published texts say about a region, each with where it stands. */
export function notesOf(region: FinderRegion): readonly { words: string; source: Source }[] {
  return regionFacts[region].notes;
}
