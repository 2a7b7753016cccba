/** Words that carry nothing in a question. */
const fillers = new Set([
  ...["a", "an", "and", "the", "of", "for", "in", "is", "are", "to", "what", "how", "do", "does"],
  ...["you", "have", "i", "my", "with", "on", "or", "can", "need", "want", "which"],
]);

/** Words shorter than this are too like each other to be taken for a slip. */
const shortestSlip = 4;
/** From this length on two slips are forgiven. */
const longWord = 8;

/** The words of a text that carry something, in lower case. */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !fillers.has(word));
}

/**
 * Letters to add, take away, change or swap with a neighbor to make one word of the other; counts up
 * to `most`, beyond which it answers `most + 1`.
 */
export function slipsBetween(a: string, b: string, most = 2): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      row.push(slips);
    }
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? most + 1, most + 1);
}

const forgiven = (word: string) =>
  word.length < shortestSlip ? 0 : word.length < longWord ? 1 : 2;

/** Of `words` the one that was meant by `typed`, whole or begun; null when none is near enough. */
export function meantWord(typed: string, words: Iterable<string>): string | null {
  const most = forgiven(typed);
  let best: { word: string; slips: number } | null = null;
  for (const word of words) {
    if (word.startsWith(typed)) return word;
    // Typing goes on: the word may only have been begun.
    const ends = [word, ...[-1, 0, 1].map((more) => word.slice(0, typed.length + more))];
    const slips = Math.min(...ends.map((end) => slipsBetween(typed, end, most)));
    if (slips <= most && (best === null || slips < best.slips)) best = { word, slips };
  }
  return best?.word ?? null;
}

/**
 * The words that were meant by a text, one for each that carries something; null when one of them has
 * no like among `words`.
 */
export function meantWords(text: string, words: readonly string[]): string[] | null {
  const meant = wordsOf(text).map((word) => meantWord(word, words));
  const known = meant.filter((word) => word !== null);
  return known.length === meant.length && known.length > 0 ? known : null;
}
