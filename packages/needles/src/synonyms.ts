import { wordsOf } from "./spelling";

/**
 * Words that mean one thing to a buyer. Every group is symmetric: a text that holds one of its words
 * is found by all of them. Lower case, in the singular or as people type it.
 */
export const synonymGroups: readonly (readonly string[])[] = [
  [
    "dry needle",
    "acupuncture needle",
    "filiform needle",
    "needling needle",
    "trigger point needle",
  ],
  ["fascia", "fascial", "fasciae", "myofascial"],
  ["superficial", "shallow", "subcutaneous"],
  ["deep", "intramuscular", "ims", "long needle"],
  ["facial", "cosmetic", "face needle", "jaw", "tmj", "hand needle"],
  ["fine", "thin", "painless"],
  [
    "sharps container",
    "sharps box",
    "sharps bin",
    "sharps bucket",
    "needle disposal",
    "needle bin",
    "biohazard container",
  ],
  [
    "alcohol prep pad",
    "alcohol wipe",
    "alcohol swab",
    "alcohol pad",
    "prep wipe",
    "isopropyl",
    "skin prep",
    "disinfectant wipe",
  ],
  ["cotton swab", "cotton tip", "q-tip", "cotton bud", "applicator"],
  ["glove", "nitrile", "exam glove", "hand protection", "latex free"],
  [
    "electrostimulation",
    "e-stim",
    "estim",
    "electroacupuncture",
    "electro needling",
    "stimulator lead",
    "alligator clip",
  ],
  ["tray", "needle dish", "instrument tray", "kidney dish"],
  ["chart", "poster", "anatomy chart", "muscle map", "trigger point map"],
  ["guide tube", "insertion tube", "introducer"],
  ["conductive", "metal handle", "steel handle", "copper handle"],
  ["silicone", "coated", "smooth"],
  ["uncoated", "silicone free", "bare steel"],
];

/** Every word of the trade that stands in the table: what a misspelled one was probably meant to be. */
export const tradeWords: readonly string[] = [
  ...new Set(synonymGroups.flat().flatMap((phrase) => wordsOf(phrase))),
];

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** True when the words of `phrase` stand in `text` side by side, the last one in the plural too. */
function holds(text: string, phrase: string): boolean {
  const words = plain(phrase).trimEnd();
  return [`${words} `, `${words}s `, `${words}es `].some((form) => text.includes(form));
}

/** Other words under which a text should be found, each once, in the order of the table. */
export function synonymsIn(text: string): string[] {
  const at = plain(text);
  const found = synonymGroups
    .filter((group) => group.some((phrase) => holds(at, phrase)))
    .flat()
    .filter((phrase) => !holds(at, phrase));
  return [...new Set(found)];
}
