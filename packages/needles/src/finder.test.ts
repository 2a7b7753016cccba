import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bendsAgainstQuarterMm,
  type FinderQuestion,
  finderExperiences,
  findSizes,
  shareOutside,
  shortestShaft,
} from "./finder";
import { finderRegions, regionFacts, shaftRestSource } from "./finder-sources";

const sizes = [15, 25, 30, 40, 60].flatMap((lengthMm) =>
  [0.16, 0.2, 0.25, 0.3].map((diameterMm) => ({ diameterMm, lengthMm })),
);
const found = (question: FinderQuestion) => {
  const answer = findSizes(question, sizes);
  if (answer.outcome !== "found") throw new Error(answer.outcome);
  return answer;
};

describe("the finder", () => {
  it("keeps a third of the shaft outside while learning, a quarter with practice", () => {
    const asked = { region: "thigh", depthMm: 20 } as const;
    expect(found({ ...asked, experience: "learning" }).lengths.map((one) => one.lengthMm)).toEqual([
      30, 40,
    ]);
    expect(shortestShaft({ depthMm: 30, experience: "practiced" })).toBe(40);
    expect(found({ ...asked, depthMm: 30, experience: "practiced" }).lengths[0]).toMatchObject({
      lengthMm: 40,
      outsideMm: 10,
      outsideShare: 0.25,
    });
  });

  it("shows stiffer shafts first while learning, finer ones with practice and on the face", () => {
    const first = (question: FinderQuestion) => found(question).lengths[0]?.sizes[0]?.diameterMm;
    expect(first({ region: "thigh", depthMm: 10, experience: "learning" })).toBe(0.3);
    expect(first({ region: "thigh", depthMm: 10, experience: "practiced" })).toBe(0.16);
    expect(first({ region: "face", depthMm: 3, experience: "learning" })).toBe(0.16);
    expect(bendsAgainstQuarterMm(0.25)).toBe(1);
    expect(bendsAgainstQuarterMm(0.125)).toBe(16);
  });

  it("says when nothing is long enough, and when nothing is sold", () => {
    const asked = { region: "hip", depthMm: 50, experience: "practiced" } as const;
    expect(findSizes(asked, sizes)).toMatchObject({ outcome: "too-deep", longestMm: 60 });
    expect(findSizes(asked, [])).toMatchObject({ outcome: "too-deep", longestMm: null });
  });

  const question = fc.record({
    region: fc.constantFrom(...finderRegions),
    depthMm: fc.integer({ min: 1, max: 110 }),
    experience: fc.constantFrom(...finderExperiences),
  });

  it("answers no depth over the lungs, whatever is asked", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const answer = findSizes(asked, sizes);
        expect(answer.outcome === "not-answered").toBe(regionFacts[asked.region].overLungs);
      }),
    );
    expect(regionFacts.thorax.overLungs && regionFacts.neck.overLungs).toBe(true);
  });

  it("never names a shaft that leaves too little outside, nor passes over a shorter one", () => {
    fc.assert(
      fc.property(question, (asked) => {
        const answer = findSizes(asked, sizes);
        if (answer.outcome !== "found") return;
        const [shortest] = answer.lengths;
        for (const { lengthMm, outsideShare } of answer.lengths) {
          expect(outsideShare).toBeGreaterThan(shareOutside(asked.experience) - 0.001);
          expect(lengthMm).toBeGreaterThan(asked.depthMm);
        }
        for (const { lengthMm } of sizes) {
          if (lengthMm >= (shortest?.lengthMm ?? 0)) continue;
          expect(1 - asked.depthMm / lengthMm).toBeLessThan(shareOutside(asked.experience));
        }
      }),
    );
  });

  it("asks for no shorter shaft when the point shall lie deeper", () => {
    const depths = fc.tuple(fc.integer({ min: 1, max: 110 }), fc.integer({ min: 1, max: 110 }));
    fc.assert(
      fc.property(depths, fc.constantFrom(...finderExperiences), ([a, b], experience) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(shortestShaft({ depthMm: more, experience })).toBeGreaterThanOrEqual(
          shortestShaft({ depthMm: less, experience }),
        );
      }),
    );
  });

  it("names a source and the day it was read for every statement", () => {
    const sources = [
      shaftRestSource,
      ...finderRegions.flatMap((region) => regionFacts[region].notes.map(({ source }) => source)),
    ];
    for (const { title, address, readOn } of sources) {
      expect(title.length).toBeGreaterThan(20);
      expect(new URL(address).protocol).toMatch(/^https?:$/);
      expect(readOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
    for (const region of finderRegions) {
      if (regionFacts[region].overLungs)
        expect(regionFacts[region].notes.length).toBeGreaterThan(1);
    }
  });
});
