import { StepFailure } from "../failure.mjs";
import { localHome } from "../home.mjs";

/** @type {Record<string, () => Promise<{ command: (home: import("../home.mjs").Home, flags: string[]) => Promise<number> }>>} */
const commands = {
  start: () => import("./start.mjs"),
  stop: () => import("./stop.mjs"),
  status: () => import("./status.mjs"),
  reset: () => import("./reset.mjs"),
  dev: () => import("./dev.mjs"),
  test: () => import("./test.mjs"),
  verify: () => import("./verify.mjs"),
  evidence: () => import("./evidence.mjs"),
  budgets: () => import("./budgets.mjs"),
  bench: () => import("./bench.mjs"),
  drill: () => import("./drill.mjs"),
  pictures: () => import("./pictures.mjs"),
  doctor: () => import("./doctor.mjs"),
  postgres: () => import("./postgres.mjs"),
};

/**
 * Runs one command of the launcher.
 * @param {string[]} args command and its flags
 * @returns {Promise<number>} exit code
 */
export async function runCommand([name = "start", ...flags]) {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    console.error(`Unknown command "${name}". There are: ${Object.keys(commands).join(", ")}.`);
    return 2;
  }
  // Whoever read the output may have gone; the store is stopped in order all the same.
  process.stdout.on("error", () => undefined);
  process.stderr.on("error", () => undefined);
  const home = localHome();
  try {
    const { command } = await load();
    return await command(home, flags);
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    console.error(`\n${error.message}`);
    console.error(error.log ? `The full log: ${error.log}` : `Logs are in ${home.logs}`);
    return 1;
  }
}
