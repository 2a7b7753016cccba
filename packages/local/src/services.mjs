import { execFileSync, spawn } from "node:child_process";
import { openSync } from "node:fs";
import { StepFailure } from "./failure.mjs";
import { readJson, removeFile, writeJson } from "./json-file.mjs";

/**
 * @typedef {{ pid: number, token: string }} ServiceRecord token: a part of its command line, by which
 *   a later run knows that the number still belongs to it
 */

/**
 * Starts a program in a process group of its own, with its output in a log, and writes it down so
 * that a later run can clean up after a killed launcher.
 * @param {import("./home.mjs").Home} home
 * @param {string} name
 * @param {{ file: string, args: string[], cwd: string, env: NodeJS.ProcessEnv, token: string }} program
 */
export function startService(home, name, { file, args, cwd, env, token }) {
  const log = openSync(home.log(name), "a");
  const child = spawn(file, args, { cwd, env, detached: true, stdio: ["ignore", log, log] });
  if (!child.pid) throw new StepFailure(`${name} could not be started.`, home.log(name));
  const records = readRecords(home);
  records[name] = { pid: child.pid, token };
  writeJson(home.servicesFile, records);
  child.unref();
  return child;
}

/**
 * @param {import("./home.mjs").Home} home
 * @returns {Record<string, ServiceRecord>}
 */
export function readRecords(home) {
  return readJson(home.servicesFile, {});
}

/**
 * Whether the process written down is still the one that runs under its number.
 * @param {ServiceRecord} record
 */
export function isAlive({ pid, token }) {
  try {
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).includes(
      token,
    );
  } catch {
    return false;
  }
}

/**
 * Stops every service of this home: asks, waits, then insists. What is not ours is left alone.
 * @param {import("./home.mjs").Home} home
 * @returns {Promise<string[]>} names of those that were running
 */
export async function stopServices(home) {
  const records = Object.entries(readRecords(home)).filter(([, record]) => isAlive(record));
  for (const [, { pid }] of records) signal(pid, "SIGTERM");
  const patience = Date.now() + 10_000;
  for (const [, record] of records) {
    while (isAlive(record) && Date.now() < patience) await pause(100);
    if (isAlive(record)) signal(record.pid, "SIGKILL");
  }
  removeFile(home.servicesFile);
  removeFile(home.stateFile);
  return records.map(([name]) => name);
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

export function pause(/** @type {number} */ ms) {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}
