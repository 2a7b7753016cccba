import { availableParallelism, loadavg } from "node:os";

/** Milliseconds in which a key is answered, most of the time. */
const BUDGET = 100;
const typed = ["0", "0.2", "0.20x30", '36g 1.2"', "sha", "shraps contaner", "what is dry needling"];

/**
 * Times the suggestions under the search box, through the storefront, one after the other. Prints
 * median and 95th percentile; fails over the budget. Flag: rounds (20).
 * @param {any} state
 * @param {string[]} flags
 */
export async function bench(state, [rounds = "20"]) {
  /** @type {number[]} */
  const times = [];
  for (let round = 0; round <= Number(rounds); round++) {
    for (const q of typed) {
      const begun = performance.now();
      const answer = await fetch(
        `${state.storefrontUrl}/api/suggestions?q=${encodeURIComponent(q)}`,
      );
      const { items } = /** @type {{ items: unknown[] }} */ (await answer.json());
      if (!answer.ok || items.length === 0) throw new Error(`"${q}" got no suggestion`);
      // The first round fills what the processes keep.
      if (round > 0) times.push(performance.now() - begun);
    }
  }
  times.sort((a, b) => a - b);
  const at = (/** @type {number} */ share) => times[Math.floor(times.length * share)] ?? 0;
  const load = loadavg().map((value) => value.toFixed(1));
  console.log(
    `suggestions: ${times.length} keys, p50 ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms ` +
      `(budget ${BUDGET} ms for the p95); load ${load.join(" ")} over 1, 5 and 15 minutes on ` +
      `${availableParallelism()} cores`,
  );
  return at(0.95) < BUDGET ? 0 : 1;
}
