import { existsSync, readdirSync, rmdirSync, rmSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { ownPaths, testHome } from "../home.mjs";
import { dataFolderApart } from "../postgres-binaries.mjs";
import { stopHome } from "./stop.mjs";

/**
 * `npm run reset`: stops the store and deletes the local database, logs, secrets and tools.
 * Asks first, unless told `--yes`.
 * @param {import("../home.mjs").Home} home
 * @param {string[]} flags
 */
export async function command(home, flags) {
  if (!flags.includes("--yes") && !(await agreed(home.root))) {
    console.log("Nothing was deleted.");
    return 1;
  }
  for (const each of [home, testHome(home)]) {
    await stopHome(each);
    rmSync(dataFolderApart(each), { recursive: true, force: true });
  }
  // Only what the launcher made: NEEDLEPOINT_HOME may name a folder that holds other things.
  for (const path of ownPaths(home)) rmSync(path, { recursive: true, force: true });
  if (existsSync(home.root) && readdirSync(home.root).length === 0) rmdirSync(home.root);
  console.log("Deleted. `npm start` begins with an empty store.");
  return 0;
}

/** @param {string} folder */
async function agreed(folder) {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    // Where nobody can answer, the input closes: that is a no.
    const closed = new Promise((done) => prompt.once("close", () => done("")));
    const answer = await Promise.race([
      prompt.question(`Delete ${folder}, with the local database and all orders in it? [y/N] `),
      closed,
    ]);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    prompt.close();
  }
}
