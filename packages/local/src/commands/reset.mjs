import { rmSync } from "node:fs";
import { createInterface } from "node:readline/promises";
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
  await stopHome(home);
  rmSync(home.root, { recursive: true, force: true });
  rmSync(dataFolderApart(home), { recursive: true, force: true });
  console.log("Deleted. `npm start` begins with an empty store.");
  return 0;
}

/** @param {string} folder */
async function agreed(folder) {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await prompt.question(
      `Delete ${folder}, with the local database and all orders in it? [y/N] `,
    );
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    prompt.close();
  }
}
