/** Titles and suffixes that people write after a name; they say nothing of who it is. */
const afterName = new Set([
  ...["jr", "sr", "ii", "iii", "iv"],
  ...["pt", "dpt", "mpt", "pta", "ot", "otd", "otr", "otrl", "ota", "cota", "at", "atc", "lat"],
  ...["dc", "md", "do", "lac", "dacm", "dr", "phd", "ms", "msc", "mr", "mrs", "prof"],
]);

/** The words of a name as they are compared: no case, accents, hyphens, apostrophes or titles. */
export function nameWords(name: string): string[] {
  const words = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[’'`.]/g, "")
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  // A name may be nothing but such words ("Do, Ms"): then they are the name.
  const kept = words.filter((word) => !afterName.has(word));
  return kept.length >= 2 ? kept : words;
}

export type NameParts = { first: string; middle: string; last: string };

/**
 * Whether a name as typed is the name of a record: every word of its first and last name is there,
 * in any order, and what is left over does not contradict its middle name. A middle name that only
 * one of the two has is no contradiction, and an initial stands for the word it begins.
 */
export function isSameName(typed: string, record: NameParts): boolean {
  const left = nameWords(typed);
  const wanted = [...nameWords(record.first), ...nameWords(record.last)];
  if (nameWords(record.first).length === 0 || nameWords(record.last).length === 0) return false;
  for (const word of wanted) {
    const at = left.indexOf(word);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  const middle = nameWords(record.middle);
  return middle.length === 0 || left.every((word) => middle.some((one) => agree(word, one)));
}

function agree(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
