import { setTimeout as pause } from "node:timers/promises";
import { StepFailure } from "./failure.mjs";
import { readJson, removeFile, writeJson } from "./json-file.mjs";
import { identify, isAlive } from "./process-identity.mjs";

/**
 * @typedef {import("./process-identity.mjs").ProcessIdentity & { detached: boolean }} Launcher
 *   detached: it left on purpose and its services are meant to run on
 */

/**
 * The launcher that brought up what runs in this home, or is about to; null when there is none.
 * @param {import("./home.mjs").Home} home
 * @returns {Launcher | null}
 */
export function lastLauncher(home) {
  return readJson(home.launcherFile, null);
}

/**
 * Makes this process the launcher of a home: two at once would stop each other's services.
 * @param {import("./home.mjs").Home} home
 */
export function takeHome(home) {
  const other = lastLauncher(home);
  if (other && other.pid !== process.pid && isAlive(other)) {
    throw new StepFailure(
      `Another launcher (process ${other.pid}) is at work in ${home.root}. Wait for it, or end it with \`npm run stop\`.`,
    );
  }
  writeJson(home.launcherFile, { ...identify(process.pid), detached: false });
}

/**
 * Notes that this launcher leaves its services running on purpose.
 * @param {import("./home.mjs").Home} home
 */
export function leaveRunning(home) {
  writeJson(home.launcherFile, { ...identify(process.pid), detached: true });
}

/** @param {import("./home.mjs").Home} home */
export function giveUpHome(home) {
  removeFile(home.launcherFile);
}

/**
 * Asks a launcher that is still at work to stop everything itself, and waits until it is gone.
 * @param {import("./home.mjs").Home} home
 * @returns {Promise<boolean>} whether there was one
 */
export async function endLauncher(home) {
  const other = lastLauncher(home);
  if (!other || other.pid === process.pid || !isAlive(other)) return false;
  process.kill(other.pid, "SIGTERM");
  const patience = Date.now() + 45_000;
  while (isAlive(other) && Date.now() < patience) await pause(100);
  if (isAlive(other)) process.kill(other.pid, "SIGKILL");
  return true;
}
