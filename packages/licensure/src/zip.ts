import type { Jurisdiction } from "./jurisdictions";

/**
 * First three digits of a ZIP code to jurisdiction, as ranges with both ends in. Prefixes that the
 * postal service does not use are absent, and so lead to no jurisdiction.
 */
const prefixRanges: readonly (readonly [from: number, to: number, code: Jurisdiction])[] = [
  [5, 5, "NY"],
  [6, 7, "PR"],
  [8, 8, "VI"],
  [9, 9, "PR"],
  [10, 27, "MA"],
  [28, 29, "RI"],
  [30, 38, "NH"],
  [39, 49, "ME"],
  [50, 54, "VT"],
  [55, 55, "MA"],
  [56, 59, "VT"],
  [60, 69, "CT"],
  [70, 89, "NJ"],
  [90, 98, "AE"],
  [100, 149, "NY"],
  [150, 196, "PA"],
  [197, 199, "DE"],
  [200, 200, "DC"],
  [201, 201, "VA"],
  [202, 205, "DC"],
  [206, 212, "MD"],
  [214, 219, "MD"],
  [220, 246, "VA"],
  [247, 268, "WV"],
  [270, 289, "NC"],
  [290, 299, "SC"],
  [300, 319, "GA"],
  [320, 339, "FL"],
  [340, 340, "AA"],
  [341, 342, "FL"],
  [344, 344, "FL"],
  [346, 347, "FL"],
  [349, 349, "FL"],
  [350, 352, "AL"],
  [354, 369, "AL"],
  [370, 385, "TN"],
  [386, 397, "MS"],
  [398, 399, "GA"],
  [400, 427, "KY"],
  [430, 459, "OH"],
  [460, 479, "IN"],
  [480, 499, "MI"],
  [500, 528, "IA"],
  [530, 532, "WI"],
  [534, 535, "WI"],
  [537, 549, "WI"],
  [550, 551, "MN"],
  [553, 567, "MN"],
  [569, 569, "DC"],
  [570, 577, "SD"],
  [580, 588, "ND"],
  [590, 599, "MT"],
  [600, 620, "IL"],
  [622, 629, "IL"],
  [630, 631, "MO"],
  [633, 641, "MO"],
  [644, 658, "MO"],
  [660, 662, "KS"],
  [664, 679, "KS"],
  [680, 681, "NE"],
  [683, 693, "NE"],
  [700, 701, "LA"],
  [703, 708, "LA"],
  [710, 714, "LA"],
  [716, 729, "AR"],
  [730, 731, "OK"],
  [733, 733, "TX"],
  [734, 741, "OK"],
  [743, 749, "OK"],
  [750, 770, "TX"],
  [772, 799, "TX"],
  [800, 816, "CO"],
  [820, 831, "WY"],
  [832, 838, "ID"],
  [840, 847, "UT"],
  [850, 853, "AZ"],
  [855, 857, "AZ"],
  [859, 860, "AZ"],
  [863, 865, "AZ"],
  [870, 871, "NM"],
  [873, 875, "NM"],
  [877, 884, "NM"],
  [885, 885, "TX"],
  [889, 891, "NV"],
  [893, 895, "NV"],
  [897, 898, "NV"],
  [900, 908, "CA"],
  [910, 928, "CA"],
  [930, 961, "CA"],
  [962, 966, "AP"],
  [967, 968, "HI"],
  // 969 is shared: see the ranges of whole codes below.
  [970, 979, "OR"],
  [980, 986, "WA"],
  [988, 994, "WA"],
  [995, 999, "AK"],
];

/**
 * Whole ZIP codes where the first three digits do not tell. The rest of 969 belongs to Palau, the
 * Marshall Islands and Micronesia, which use US ZIP codes and are no US jurisdictions.
 */
const wholeRanges: readonly (readonly [from: number, to: number, code: Jurisdiction])[] = [
  // Fishers Island
  [6390, 6390, "NY"],
  // Alta, behind the Tetons and served from Idaho
  [83414, 83414, "WY"],
  [96799, 96799, "AS"],
  [96910, 96932, "GU"],
  [96950, 96952, "MP"],
];

function lookUp(ranges: typeof prefixRanges, value: number): Jurisdiction | null {
  return ranges.find(([from, to]) => from <= value && value <= to)?.[2] ?? null;
}

/** The jurisdiction a ZIP or ZIP+4 code lies in; null when it is none we know. */
export function jurisdictionOfZip(zip: string): Jurisdiction | null {
  const five = /^(\d{5})(?:[- ]?\d{4})?$/.exec(zip.trim())?.[1];
  if (!five) return null;
  return lookUp(wholeRanges, Number(five)) ?? lookUp(prefixRanges, Number(five.slice(0, 3)));
}
