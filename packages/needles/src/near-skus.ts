/** Finding what somebody meant by a SKU that does not exist. */

const grams = (text: string): string[] => {
  const padded = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3));
};

/** Edits (insert, delete, replace, swap of neighbours) between two short texts. */
function edits(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** How many candidates are compared letter by letter. */
const COMPARED = 24;

/**
 * A function that answers the SKUs nearest to what was typed, best first; none when nothing is near.
 * Made once for many look-ups: it sorts all SKUs by their parts of three letters.
 */
export function nearSkus(skus: readonly string[]): (typed: string, most?: number) => string[] {
  const byGram = new Map<string, number[]>();
  for (const [i, sku] of skus.entries()) {
    for (const gram of new Set(grams(sku))) {
      const holders = byGram.get(gram);
      if (holders) holders.push(i);
      else byGram.set(gram, [i]);
    }
  }
  // One byte a SKU, used by every look-up: most SKUs of a shop share parts with any other.
  const shared = new Uint8Array(skus.length);
  return (typed, most = 3) => {
    shared.fill(0);
    for (const gram of new Set(grams(typed.slice(0, 60)))) {
      for (const i of byGram.get(gram) ?? []) shared[i] = (shared[i] ?? 0) + 1;
    }
    const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
    const wanted = plain(typed.slice(0, 60));
    return mostShared(shared)
      .map((i) => ({ sku: skus[i] ?? "", far: edits(wanted, plain(skus[i] ?? "")) }))
      .filter(({ sku, far }) => far <= Math.max(2, Math.floor(plain(sku).length * 0.3)))
      .sort((a, b) => a.far - b.far || a.sku.localeCompare(b.sku))
      .slice(0, most)
      .map(({ sku }) => sku);
  };
}

/** Places of the highest counts above zero, the highest first, at most `COMPARED`. */
function mostShared(counts: Uint8Array): number[] {
  const places: number[][] = [];
  for (let i = 0; i < counts.length; i += 1) {
    const count = counts[i] ?? 0;
    if (count === 0) continue;
    places[count] ??= [];
    const same = places[count];
    if (same.length < COMPARED) same.push(i);
  }
  return places.reverse().flat().slice(0, COMPARED);
}
