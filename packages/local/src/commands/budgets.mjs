import { weighPages } from "../checks.mjs";
import { ensureChromium } from "../chromium.mjs";
import { StepFailure } from "../failure.mjs";
import { readJson } from "../json-file.mjs";

/**
 * `npm run budgets`: weighs the pages of the running store in a real browser against a bare Next
 * application that is measured in the same run, prints each figure, and fails over a budget.
 * @param {import("../home.mjs").Home} home
 */
export async function command(home) {
  if (!readJson(home.stateFile, null)) {
    throw new StepFailure("There is no store to weigh. Start it with `npm start`.");
  }
  const chromium = await ensureChromium(home, (text) => console.log(`Browser: ${text}`));
  return weighPages(home, chromium);
}
