import { readJson } from "../json-file.mjs";
import { stopPostgres } from "../postgres.mjs";
import { endRunning } from "../run-to-end.mjs";
import { isAlive, readRecords, stopServices } from "../services.mjs";
import { bringUp } from "../store.mjs";
import { addressTable } from "../table.mjs";

/**
 * `npm start`: the whole store. With `--detach` it stays when the launcher goes.
 * @param {import("../home.mjs").Home} home
 * @param {string[]} flags
 * @returns {Promise<number>}
 */
export async function command(home, flags, { watch = false } = {}) {
  const begun = performance.now();
  const records = Object.values(readRecords(home));
  const state = readJson(home.stateFile, null);
  if (state && records.length > 0 && records.every(isAlive)) {
    console.log("\nThe store is running already.\n");
    console.log(addressTable(state));
    return 0;
  }
  // What a crashed run left behind.
  await stopServices(home);

  let ending = false;
  const end = async (/** @type {number} */ code) => {
    if (ending) return;
    ending = true;
    endRunning();
    await stopServices(home);
    stopPostgres(home);
    process.exit(code);
  };
  process.on("SIGINT", () => void end(130));
  process.on("SIGTERM", () => void end(143));

  let up;
  try {
    up = await bringUp(home, { watch });
  } catch (error) {
    endRunning();
    await stopServices(home);
    stopPostgres(home);
    throw error;
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`\nThe store is ready after ${seconds} s.\n`);
  console.log(addressTable(up.state));
  if (flags.includes("--detach")) {
    console.log("\nIt runs on in the background; `npm run stop` ends it.");
    // The children are in groups of their own and unreferenced; nothing else keeps this process.
    process.exit(0);
  }
  console.log("\nCtrl-C stops it.");
  for (const [name, child] of Object.entries(up.children)) {
    child.ref();
    child.on("exit", (code, signal) => {
      if (ending) return;
      console.error(
        `\n${name} ended (${signal ?? `code ${code}`}), so the store is stopped. The full log: ${home.log(name)}`,
      );
      void end(1);
    });
  }
  return new Promise(() => {
    // Until Ctrl-C, or until one of the services ends.
  });
}
