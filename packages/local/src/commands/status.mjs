import { readJson } from "../json-file.mjs";
import { isAlive } from "../process-identity.mjs";
import { allRunning, readRecords } from "../services.mjs";
import { addressTable } from "../table.mjs";

/**
 * `npm run status`: what runs, and where. Answers 0 when the whole store runs.
 * @param {import("../home.mjs").Home} home
 */
export async function command(home) {
  const records = Object.entries(readRecords(home));
  const state = readJson(home.stateFile, null);
  for (const [name, record] of records) {
    console.log(
      `  ${name.padEnd(12)}${isAlive(record) ? `running, process ${record.pid}` : "not running"}`,
    );
  }
  if (!state || !allRunning(home)) {
    console.log("The store is not running. `npm start` starts it.");
    return 3;
  }
  console.log(`\n${addressTable(state)}`);
  return 0;
}
