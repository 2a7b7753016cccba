import { examineStore } from "../doctor.mjs";
import { StepFailure } from "../failure.mjs";
import { readJson } from "../json-file.mjs";
import { prepare } from "../store.mjs";
import { sum } from "../tally.mjs";

/**
 * `npm run doctor`: verifies the audit chain and the invariants of the running store, or of the
 * database that DATABASE_URL names. Changes nothing.
 * @param {import("../home.mjs").Home} home
 */
export async function command(home) {
  const state = readJson(home.stateFile, /** @type {any} */ (null));
  const url = process.env.DATABASE_URL ?? state?.databaseUrl;
  if (!url) {
    throw new StepFailure(
      "There is no store to examine. Start it with `npm start`, or name its database in DATABASE_URL.",
    );
  }
  await prepare(home);
  const { lines, tallies } = await examineStore(home, url);
  console.log(`\n${lines.join("\n")}\n`);
  const { passed, failed } = sum(tallies);
  console.log(
    failed === 0 ? `The store is well: ${passed} checks.` : `${failed} checks are broken.`,
  );
  return failed === 0 ? 0 : 1;
}
