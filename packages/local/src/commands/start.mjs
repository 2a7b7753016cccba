import { turnLogs } from "../home.mjs";
import { readJson } from "../json-file.mjs";
import { giveUpHome, lastLauncher, leaveRunning, takeHome } from "../launcher-lock.mjs";
import { stopPostgres } from "../postgres.mjs";
import { isAlive } from "../process-identity.mjs";
import { endRunning } from "../run-to-end.mjs";
import { allRunning, stopServices } from "../services.mjs";
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
  const running = runningStore(home);
  if (running) {
    console.log("\nThe store is running already, as it was when it was started.\n");
    console.log(addressTable(running));
    console.log("\n`npm run stop` ends it; the next `npm start` takes in what has changed since.");
    return 0;
  }
  takeHome(home);

  let ending = false;
  const stopAll = async () => {
    ending = true;
    await endRunning();
    await stopServices(home);
    stopPostgres(home);
    giveUpHome(home);
  };
  const end = async (/** @type {number} */ code) => {
    if (ending) return;
    await stopAll();
    process.exit(code);
  };
  process.on("SIGINT", () => {
    if (!ending) console.log("\nStopping.");
    void end(130);
  });
  process.on("SIGTERM", () => void end(143));
  process.on("SIGHUP", () => void end(129));

  let up;
  try {
    // What a crashed run left behind.
    await stopServices(home);
    turnLogs(home);
    up = await bringUp(home, { watch });
  } catch (error) {
    // A step that was cut short by Ctrl-C did not fail.
    if (ending) return new Promise(() => undefined);
    await stopAll();
    throw error;
  }
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(`\nThe store is ready after ${seconds} s.\n`);
  console.log(addressTable(up.state));
  if (flags.includes("--detach")) {
    leaveRunning(home);
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

/**
 * The store of this home when it runs because someone wants it to: its launcher is still there or
 * left on purpose. What a killed launcher left behind does not count.
 * @param {import("../home.mjs").Home} home
 */
function runningStore(home) {
  const state = readJson(home.stateFile, null);
  const launcher = lastLauncher(home);
  const wanted = launcher && (launcher.detached || isAlive(launcher));
  return state && wanted && allRunning(home) ? state : null;
}
