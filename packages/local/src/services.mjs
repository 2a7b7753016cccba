import { spawn } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { StepFailure } from "./failure.mjs";
import { readJson, removeFile, writeJson } from "./json-file.mjs";
import { identify, isAlive, ownsGroup } from "./process-identity.mjs";

/**
 * Starts a program in a process group of its own, with its output in a log, and writes it down so
 * that a later run can clean up after a killed launcher.
 * @param {import("./home.mjs").Home} home
 * @param {string} name
 * @param {{ file: string, args: string[], cwd: string, env: NodeJS.ProcessEnv }} program
 */
export function startService(home, name, { file, args, cwd, env }) {
  const log = openSync(home.log(name), "a");
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  // Without a listener a program that is missing would end the launcher itself.
  child.on("error", () => undefined);
  if (!child.pid) throw new StepFailure(`${name} could not be started.`, home.log(name));
  const records = readRecords(home);
  records[name] = identify(child.pid);
  writeJson(home.servicesFile, records);
  child.unref();
  return child;
}

/**
 * @param {import("./home.mjs").Home} home
 * @returns {Record<string, import("./process-identity.mjs").ProcessIdentity>}
 */
export function readRecords(home) {
  return readJson(home.servicesFile, {});
}

/**
 * Whether every service that was started is still there.
 * @param {import("./home.mjs").Home} home
 */
export function allRunning(home) {
  const records = Object.values(readRecords(home));
  return records.length > 0 && records.every(isAlive);
}

/**
 * Stops every service of this home, the last started first: asks, waits, then insists. What is not
 * ours is left alone.
 * @param {import("./home.mjs").Home} home
 * @returns {Promise<string[]>} names of those that were running
 */
export async function stopServices(home) {
  const records = Object.entries(readRecords(home)).filter(([, record]) => ownsGroup(record));
  const running = records.filter(([, record]) => isAlive(record)).map(([name]) => name);
  // Nobody shall read the addresses of a store that is going away.
  removeFile(home.stateFile);
  for (const [, record] of records.reverse()) {
    signal(record.pid, "SIGTERM");
    const patience = Date.now() + 10_000;
    while (isAlive(record) && Date.now() < patience) await pause(50);
    // Also what it started and left behind.
    signal(record.pid, "SIGKILL");
  }
  removeFile(home.servicesFile);
  return running;
}

function signal(/** @type {number} */ pid, /** @type {NodeJS.Signals} */ name) {
  try {
    process.kill(-pid, name);
  } catch {
    // The group is gone already.
  }
}

/**
 * Waits until an address answers, or its process ends.
 * @param {string} name
 * @param {string} url
 * @param {{ child: import("node:child_process").ChildProcess, log: string, seconds: number }} options
 */
export async function untilAnswers(name, url, { child, log, seconds }) {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new StepFailure(`${name} ended before it answered. Its log says why.`, log);
    }
    const answer = await fetch(url, { signal: AbortSignal.timeout(3000) }).catch(() => null);
    if (answer && answer.status < 500) return;
    await pause(150);
  }
  throw new StepFailure(`${name} did not answer at ${url} within ${seconds} seconds.`, log);
}
