import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { backendEnv } from "../app-env.mjs";
import { build } from "../build.mjs";
import { examineStore } from "../doctor.mjs";
import { repository, testHome } from "../home.mjs";
import { readJson } from "../json-file.mjs";
import { giveUpHome, takeHome } from "../launcher-lock.mjs";
import { freePort } from "../ports.mjs";
import { startPostgres, stopPostgres } from "../postgres.mjs";
import { postgresPlaces } from "../postgres-binaries.mjs";
import { step } from "../progress.mjs";
import { endRunning, runToEnd } from "../run-to-end.mjs";
import { migrateAndSeed } from "../schema.mjs";
import { localSecrets } from "../secrets.mjs";
import { startService, stopServices, untilAnswers } from "../services.mjs";
import { preferred, prepare, startMailbox } from "../store.mjs";
import { sum } from "../tally.mjs";
import { call, placeHeldOrder, staffToken } from "./held-order.mjs";

const backend = join(repository, "backend");
const cli = join(backend, "node_modules", "@medusajs", "cli", "cli.js");

/** The kill falls somewhere in an approval, or right after: the last of these shares of its time. */
const LATEST_KILL = 1.2;

/** The same numbers for the same seed, so that a round that failed can be had again. */
function seeded(/** @type {number} */ seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Kills the backend (SIGKILL) in the middle of an approval, at points that follow from the seed,
 * starts it again, lets the settle job run, and has the doctor look. Flags: rounds, seed.
 * @param {import("../home.mjs").Home} outer
 * @param {string[]} flags
 */
export async function drill(outer, [rounds = "6", seed = "20261123"]) {
  const home = testHome(outer);
  takeHome(home);
  const cleanUp = async () => {
    await endRunning();
    await stopServices(home);
    stopPostgres(home);
    giveUpHome(home);
  };
  process.on("SIGINT", () => void cleanUp().then(() => process.exit(130)));
  process.on("SIGTERM", () => void cleanUp().then(() => process.exit(143)));
  try {
    await stopServices(home);
    await prepare(home);
    stopPostgres(home);
    rmSync(postgresPlaces(home).data, { recursive: true, force: true });
    // What is written when the process dies must be on the disk, so nothing is cut short here.
    const database = await step("PostgreSQL", () =>
      startPostgres(home, { preferredPort: preferred.postgres }),
    );
    await step("backend", (note) => build(home, ["./packages/*", "@needlepoint/backend"], note));
    const mailbox = await startMailbox(home);
    const envOn = (/** @type {number} */ port) =>
      backendEnv({
        ports: { ...preferred, ...mailbox.ports, backend: port },
        databaseUrl: database.url,
        secrets: localSecrets(home),
        evidence: home.evidence,
      });
    await step("tables and seed data", (note) =>
      migrateAndSeed(home, envOn(preferred.backend), note),
    );
    // Only now: minutes after the start another program may have taken what was free then.
    const port = await freePort(preferred.backend);
    const env = envOn(port);
    const shop = {
      ...readJson(home.seedFile, /** @type {any} */ ({})),
      backendUrl: `http://localhost:${port}`,
      mailboxUrl: `http://localhost:${mailbox.ports.mailboxWeb}`,
    };
    const random = seeded(Number(seed));
    const whole = await step("an approval that is left alone", async (note) => {
      const ms = await timeApproval(home, env, shop, `whole-${seed}`);
      note(`${ms} ms`);
      return ms;
    });
    let ill = 0;
    for (let round = 1; round <= Number(rounds); round++) {
      const killAfter = Math.round(random() * whole * LATEST_KILL);
      ill += await step(`round ${round}: killed ${killAfter} ms into an approval`, async (note) => {
        const { orderId, credentialId, answered } = await killInApproval(home, env, shop, {
          name: `round-${seed}-${round}`,
          killAfter,
        });
        const told = await afterwards(home, env, shop, { orderId, credentialId });
        const { tallies } = await examineStore(home, database.url);
        const { passed, failed, failures } = sum(tallies);
        note(`approval ${answered}; ${told.words}; doctor ${passed} ok, ${failed} broken`);
        for (const failure of failures) console.log(failure);
        return failed > 0 || !told.agrees ? 1 : 0;
      });
    }
    console.log(`\n${rounds} rounds, ${ill} that left the store ill (seed ${seed})`);
    return ill === 0 ? 0 : 1;
  } finally {
    await cleanUp();
  }
}

/**
 * @param {import("../home.mjs").Home} home
 * @param {NodeJS.ProcessEnv} env
 * @param {string} url
 */
async function startBackend(home, env, url) {
  const child = startService(home, "backend", {
    file: process.execPath,
    args: [cli, "start", "-H", "localhost"],
    cwd: join(backend, ".medusa", "server"),
    env,
  });
  // Services are let go of when they start; here their end is waited for.
  child.ref();
  const gone = new Promise((done) => child.once("exit", done));
  await untilAnswers("backend", `${url}/health`, { child, log: home.log("backend"), seconds: 120 });
  return { pid: child.pid ?? 0, gone };
}

/**
 * Places an order that is held for a license, and answers what approves that license.
 * @param {any} shop
 * @param {string} name
 */
async function awaitApproval(shop, name) {
  const placed = await placeHeldOrder(shop, name);
  const token = await staffToken(shop);
  const path = `/admin/licenses/${placed.credentialId}`;
  const { license } = await call(shop, path, { token });
  const conditionsShown = license.conditions.map((/** @type {any} */ { id }) => id);
  const approve = () => call(shop, `${path}/approve`, { token, body: { conditionsShown } });
  return { placed, approve };
}

/**
 * How long the first approval of a fresh backend takes, in milliseconds.
 * @param {import("../home.mjs").Home} home
 * @param {NodeJS.ProcessEnv} env
 * @param {any} shop
 * @param {string} name
 */
async function timeApproval(home, env, shop, name) {
  const { pid, gone } = await startBackend(home, env, shop.backendUrl);
  const { approve } = await awaitApproval(shop, name);
  const begun = performance.now();
  await approve();
  const ms = Math.round(performance.now() - begun);
  process.kill(pid, "SIGTERM");
  await gone;
  return ms;
}

/**
 * @param {import("../home.mjs").Home} home
 * @param {NodeJS.ProcessEnv} env
 * @param {any} shop
 * @param {{ name: string, killAfter: number }} round
 */
async function killInApproval(home, env, shop, { name, killAfter }) {
  const { pid, gone } = await startBackend(home, env, shop.backendUrl);
  const { placed, approve } = await awaitApproval(shop, name);
  const approval = approve().then(
    () => "answered",
    () => "cut off",
  );
  await pause(killAfter);
  process.kill(pid, "SIGKILL");
  await gone;
  return { ...placed, answered: await approval };
}

/**
 * Starts the backend again, runs the settle job, and looks whether license and order agree.
 * @param {import("../home.mjs").Home} home
 * @param {NodeJS.ProcessEnv} env
 * @param {any} shop
 * @param {{ orderId: string, credentialId: string }} placed
 */
async function afterwards(home, env, shop, { orderId, credentialId }) {
  const { pid, gone } = await startBackend(home, env, shop.backendUrl);
  const log = home.log("drill");
  const settle = ["exec", "./src/scripts/settle.ts"];
  await runToEnd("Settling", process.execPath, [cli, ...settle], {
    cwd: backend,
    env,
    log,
    advice: "The settle job finishes what a crash left behind.",
  });
  const token = await staffToken(shop);
  const { license } = await call(shop, `/admin/licenses/${credentialId}`, { token });
  const { licensing } = await call(shop, `/admin/orders/${orderId}/decisions`, { token });
  process.kill(pid, "SIGTERM");
  await gone;
  const verified = license.credential.status === "verified";
  return {
    agrees: verified === !licensing.onHold,
    words: `license ${license.credential.status}, order ${licensing.onHold ? "on hold" : "cleared"}`,
  };
}
