import { join } from "node:path";
import { build } from "../build.mjs";
import { browserTests, integrationTests, staticChecks, unitTests } from "../checks.mjs";
import { ensureChromium } from "../chromium.mjs";
import { localHome, repository } from "../home.mjs";
import { giveUpHome, takeHome } from "../launcher-lock.mjs";
import { startPostgres, stopPostgres } from "../postgres.mjs";
import { step } from "../progress.mjs";
import { endRunning } from "../run-to-end.mjs";
import { stopServices } from "../services.mjs";
import { bringUp, prepare } from "../store.mjs";
import { check, sum } from "../tally.mjs";

/**
 * `npm test`: everything that proves the store, from nothing, in a local home of its own.
 * Ends with one line alone: `N passed, N failed`. `--only static|unit|integration|browser [filter …]`
 * runs one part.
 * @param {import("../home.mjs").Home} _home
 * @param {string[]} flags
 * @returns {Promise<number>}
 */
export async function command(_home, flags) {
  const home = localHome(process.env.NEEDLEPOINT_HOME ?? join(repository, ".needlepoint", "test"));
  const at = flags.indexOf("--only");
  const only = at >= 0 ? flags[at + 1] : null;
  const filters = at >= 0 ? flags.slice(at + 2) : [];
  const wanted = (/** @type {string} */ part) => only === null || only === part;

  takeHome(home);
  const cleanUp = async () => {
    endRunning();
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
    await prepare(home);
    await step("domain packages", (note) => build(home, ["./packages/*"], note));
    if (wanted("static")) await part("static checks", () => staticChecks(home));
    if (wanted("unit")) await part("unit tests", () => unitTests(home));
    if (wanted("integration")) {
      await part("integration tests", async () => {
        const { url } = await startPostgres(home, { preferredPort: 5533, durable: false });
        return integrationTests(home, process.env.DATABASE_URL ?? url);
      });
    }
    if (wanted("browser")) {
      await part("browser tests", async () => {
        const chromium = await step("Chromium", (note) => ensureChromium(home, note));
        await bringUp(home, { durable: false });
        return browserTests(home, chromium, filters);
      });
    }
  } catch (error) {
    tallies.push(check(error instanceof Error ? error.message : String(error), false));
  } finally {
    await cleanUp();
  }

  const total = sum(tallies);
  if (total.failures.length > 0) console.log(`\nFailures:\n\n${total.failures.join("\n\n")}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}
