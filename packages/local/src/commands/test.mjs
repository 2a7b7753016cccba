import { existsSync, readFileSync, rmSync } from "node:fs";
import { build } from "../build.mjs";
import { browserTests, integrationTests, staticChecks, unitTests } from "../checks.mjs";
import { ensureChromium } from "../chromium.mjs";
import { examineStore } from "../doctor.mjs";
import { testHome, turnLogs } from "../home.mjs";
import { giveUpHome, takeHome } from "../launcher-lock.mjs";
import { startPostgres, stopPostgres } from "../postgres.mjs";
import { postgresPlaces } from "../postgres-binaries.mjs";
import { step } from "../progress.mjs";
import { endRunning, tellingLines } from "../run-to-end.mjs";
import { stopServices } from "../services.mjs";
import { bringUp, prepare } from "../store.mjs";
import { check, sum } from "../tally.mjs";

/**
 * `npm test`: everything that proves the store, from nothing, in a local home of its own.
 * Ends with one line alone: `N passed, N failed`. `--only static|unit|integration|browser [filter …]`
 * runs one part; integration and browser take filters.
 * @param {import("../home.mjs").Home} outer whose tools are used, and nothing else of it
 * @param {string[]} flags
 * @returns {Promise<number>}
 */
export async function command(outer, flags) {
  // Tests write: they get parts of their own, never those that these variables name.
  for (const name of ["DATABASE_URL", "REDIS_URL", "SMTP_URL"]) delete process.env[name];
  const home = testHome(outer);
  const at = flags.indexOf("--only");
  const only = at >= 0 ? (flags[at + 1] ?? "").split(",") : null;
  const filters = at >= 0 ? flags.slice(at + 2) : [];
  const wanted = (/** @type {string} */ part) => only === null || only.includes(part);

  try {
    takeHome(home);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log("\n0 passed, 1 failed");
    return 1;
  }
  const cleanUp = async () => {
    await endRunning();
    await stopServices(home);
    stopPostgres(home);
    giveUpHome(home);
  };
  process.on("SIGINT", () => void cleanUp().then(() => process.exit(130)));
  process.on("SIGTERM", () => void cleanUp().then(() => process.exit(143)));

  /** @type {import("../tally.mjs").Tally[]} */
  const tallies = [];
  /** A part that breaks is a failure, and the parts after it still run. */
  const part = async (
    /** @type {string} */ title,
    /** @type {(note: (text: string) => void) => Promise<any>} */ work,
  ) => {
    try {
      const result = await step(title, async (note) => {
        const tally = sum([await work(note)].flat());
        note(`${tally.passed} passed, ${tally.failed} failed`);
        return tally;
      });
      tallies.push(result);
    } catch (error) {
      const words = error instanceof Error ? error.message : String(error);
      const log = /** @type {{ log?: string }} */ (error).log;
      tallies.push(check(`${title}: ${words}${log ? `\nThe full log: ${log}` : ""}`, false));
    }
  };

  try {
    await stopServices(home);
    turnLogs(home);
    await prepare(home);
    // Each proof begins with an empty database: what an earlier one sold or approved is gone.
    stopPostgres(home);
    rmSync(postgresPlaces(home).data, { recursive: true, force: true });
    await step("domain packages", (note) => build(home, ["./packages/*"], note));
    if (wanted("static")) await part("static checks", () => staticChecks(home));
    if (wanted("unit")) await part("unit tests", () => unitTests(home));
    if (wanted("integration")) {
      await part("integration tests", async () => {
        const { url } = await startPostgres(home, { preferredPort: 5533, durable: false });
        return integrationTests(home, url, filters);
      });
    }
    if (wanted("browser")) {
      await part("browser tests", async () => {
        const chromium = await step("Chromium", (note) => ensureChromium(home, note));
        const { state } = await bringUp(home, { durable: false });
        const tally = await browserTests(home, chromium, filters);
        if (tally.failed > 0) printAppLogs(home);
        // What people and attackers did to the store must have left it well.
        const { lines, tallies } = await examineStore(home, state.databaseUrl);
        console.log(lines.join("\n"));
        return [tally, ...tallies];
      });
    }
  } catch (error) {
    tallies.push(check(error instanceof Error ? error.message : String(error), false));
  } finally {
    await cleanUp();
  }

  if (tallies.length === 0) tallies.push(check(`There is no part "${only}" to run`, false));
  const total = sum(tallies);
  if (total.failures.length > 0) console.log(`\nFailures:\n\n${total.failures.join("\n\n")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

/**
 * What the apps said while the journeys failed, for whoever has nothing but this output.
 * @param {import("../home.mjs").Home} home
 */
function printAppLogs(home) {
  for (const name of ["backend", "storefront"]) {
    const log = home.log(name);
    if (!existsSync(log)) continue;
    console.log(`\nFrom ${log}:\n${tellingLines(readFileSync(log, "utf8").slice(-200_000))}`);
  }
}
