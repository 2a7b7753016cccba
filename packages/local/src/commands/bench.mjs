import { StepFailure } from "../failure.mjs";
import { readJson } from "../json-file.mjs";

/** @type {Record<string, () => Promise<{ bench: (state: any, flags: string[], home: import("../home.mjs").Home) => Promise<number> }>>} */
const benches = {
  "catalog-import": () => import("../benches/catalog-import.mjs"),
  gate: () => import("../benches/gate.mjs"),
  listing: () => import("../benches/listing.mjs"),
  suggestions: () => import("../benches/suggestions.mjs"),
  pages: () => import("../benches/pages.mjs"),
};

/**
 * `npm run bench -- gate|pages`: measures the running store.
 * @param {import("../home.mjs").Home} home
 * @param {string[]} flags
 */
export async function command(home, [name = "gate", ...flags]) {
  const load = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!load) {
    throw new StepFailure(
      `There is no bench "${name}". There are: ${Object.keys(benches).join(", ")}.`,
    );
  }
  const state = readJson(home.stateFile, null);
  if (!state) throw new StepFailure("There is no store to measure. Start it with `npm start`.");
  return (await load()).bench(state, flags, home);
}
