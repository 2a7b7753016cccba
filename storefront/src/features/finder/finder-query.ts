import { type FinderQuestion, finderDepth, finderExperiences } from "@needlepoint/needles/finder";
import { finderRegions } from "@needlepoint/needles/finder-sources";

type SearchParams = Record<string, string | string[] | undefined>;

/** A finder's address as it was read: what to show in the form, and the question once it is whole. */
export interface FinderQuery {
  typed: { region: string; depth: string; experience: string };
  /** Null while something is missing or wrong. */
  question: FinderQuestion | null;
  /** Field to the sentence at it; empty before anything was asked. */
  errors: { region?: string; depth?: string };
}

/** Reads the finder's address. */
export function readFinderQuery(params: SearchParams): FinderQuery {
  const one = (name: string) => {
    const value = params[name];
    return ((Array.isArray(value) ? value[0] : value) ?? "").trim().slice(0, 40);
  };
  const typed = { region: one("region"), depth: one("depth"), experience: one("experience") };
  const asked = params.region !== undefined || params.depth !== undefined;
  if (!asked) return { typed, question: null, errors: {} };

  const region = finderRegions.find((known) => known === typed.region);
  const depthMm = /^\d{1,3}([.,]\d)?$/.test(typed.depth)
    ? Number(typed.depth.replace(",", "."))
    : Number.NaN;
  const fits = depthMm >= finderDepth.min && depthMm <= finderDepth.max;
  const experience = finderExperiences.find((known) => known === typed.experience) ?? "learning";
  if (region && fits) return { typed, question: { region, depthMm, experience }, errors: {} };
  return {
    typed,
    question: null,
    errors: {
      ...(region ? {} : { region: "Choose a body region." }),
      ...(fits
        ? {}
        : { depth: `Enter a depth from ${finderDepth.min} to ${finderDepth.max} mm, like 20.` }),
    },
  };
}
