import { join } from "node:path";
import { takePictures } from "../checks.mjs";
import { ensureChromium } from "../chromium.mjs";
import { StepFailure } from "../failure.mjs";
import { readJson } from "../json-file.mjs";

/**
 * `npm run pictures [-- desk clinic]`: takes pictures of every page of the running store, or of the
 * files named, to be looked at.
 * @param {import("../home.mjs").Home} home
 * @param {string[]} only
 */
export async function command(home, only) {
  if (!readJson(home.stateFile, null)) {
    throw new StepFailure("There is no store to look at. Start it with `npm start`.");
  }
  const chromium = await ensureChromium(home, (text) => console.log(`Browser: ${text}`));
  const code = await takePictures(home, chromium, only);
  console.log(`The pictures are in ${process.env.PICTURES ?? join(home.root, "pictures")}`);
  return code;
}
