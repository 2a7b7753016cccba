import { spawn } from "node:child_process";
import { createWriteStream } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { StepFailure } from "./failure.mjs";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Ends every command that is still running, with all it started, and waits until it has; for Ctrl-C
 * in the middle of a step.
 */
export async function endRunning() {
  await Promise.all(
    [...running].map(async (child) => {
      const gone = new Promise((done) => child.once("close", done));
      signalGroup(child, "SIGTERM");
      await Promise.race([gone, pause(8000, undefined, { ref: false })]);
      signalGroup(child, "SIGKILL");
    }),
  );
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
function signalGroup(child, signal) {
  try {
    if (child.pid) process.kill(-child.pid, signal);
  } catch {
    // It ended by itself in between.
  }
}

/**
 * Runs a command to its end with its output in a log.
 * @param {string} title what it was for, as the failure's sentence names it
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, log: string, advice: string }} options
 * @returns {Promise<string>} its output
 */
export async function runToEnd(title, file, args, { cwd, env, log, advice }) {
  const { code, output } = await runAnyway(file, args, { cwd, env, log });
  if (code === 0) return output;
  throw new StepFailure(`${title} failed. ${advice}\n\n${tellingLines(output)}\n`, log);
}

/**
 * The lines of an output that most likely tell why it failed: those that speak of an error, and the
 * last ones.
 * @param {string} output
 */
export function tellingLines(output) {
  const lines = stripVTControlCharacters(output)
    .split("\n")
    .map((line) => line.trimEnd())
    .filter((line) => line !== "");
  const last = lines.slice(-10);
  const errors = lines
    .slice(0, -10)
    .filter((line) => /\berror\b|ERR_|E[A-Z]{5,}\b|cannot find|not found/i.test(line));
  return [...new Set([...errors.slice(-15), ...last])].join("\n");
}

/**
 * The same, answering the exit code instead of failing.
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, log: string, echo?: boolean }} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runAnyway(file, args, { cwd, env = process.env, log, echo = false }) {
  return new Promise((done) => {
    const sink = createWriteStream(log, { flags: "a" });
    sink.write(`\n$ ${file} ${args.join(" ")}\n`);
    // Its own group, so that it can be ended with everything it started.
    const child = spawn(file, args, {
      cwd,
      env,
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    let output = "";
    const take = (/** @type {Buffer} */ chunk) => {
      output = (output + chunk).slice(-200_000);
      sink.write(chunk);
      if (echo) process.stdout.write(chunk);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    const end = (/** @type {number} */ code, /** @type {string} */ words) => {
      // A program that cannot be started is told of twice: as an error, and as closed.
      if (!running.delete(child)) return;
      output += words;
      sink.end(words);
      done({ code, output });
    };
    child.on("error", (error) => end(127, `${error.message}\n`));
    child.on("close", (code, signal) => end(code ?? 1, signal ? `ended by ${signal}\n` : ""));
  });
}
