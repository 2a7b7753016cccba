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
import { killPoints, readLeft, standStillAt } from "./kill-points.mjs";

const backend = join(repository, "backend");
const cli = join(backend, "node_modules", "@medusajs", "cli", "cli.js");

/** A kill by the clock falls somewhere in an approval, or right after: at most this share of its time. */
const LATEST_KILL = 1.2;

/** What the desk asks a reviewer to tick. */
const checks = ["board-active", "name-matches", "expiry-as-printed"];

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
 * Where the kills fall: first at each named point, then by the clock, one in each equal part of an
 * approval's time, at a moment that follows from the seed.
 * @param {number} rounds
 * @param {number} seed
 * @param {number} whole milliseconds of an approval that is left alone
 * @returns {{ name: string, point?: typeof killPoints[number], killAfter?: number }[]}
 */
function planKills(rounds, seed, whole) {
  const random = seeded(seed);
  const named = killPoints.slice(0, rounds).map((point) => ({ name: point.name, point }));
  const timed = rounds - named.length;
  const byClock = Array.from({ length: timed }, (_, part) => {
    const killAfter = Math.round(((part + random()) / timed) * whole * LATEST_KILL);
    return { name: `${killAfter} ms into an approval`, killAfter };
  });
  return [...named, ...byClock];
}

/**
 * Kills the backend (SIGKILL) in the middle of an approval, starts it again, lets the settle job run,
 * and has the doctor look. An approval that was lost is given once more. Flags: rounds, seed.
 * @param {import("../home.mjs").Home} outer
 * @param {string[]} flags
 */
export async function drill(outer, [rounds = "12", seed = "20261123"]) {
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
        photos: home.photos,
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
    const whole = await step("an approval that is left alone", async (note) => {
      const ms = await timeApproval(home, env, shop, `whole-${seed}`);
      note(`${ms} ms`);
      return ms;
    });
    let ill = 0;
    /** @type {Map<string, number>} */
    const left = new Map();
    for (const [index, kill] of planKills(Number(rounds), Number(seed), whole).entries()) {
      const round = index + 1;
      ill += await step(`round ${round}: killed ${kill.name}`, async (note) => {
        const killed = await killInApproval(home, env, shop, {
          name: `round-${seed}-${round}`,
          databaseUrl: database.url,
          kill,
        });
        left.set(killed.left, (left.get(killed.left) ?? 0) + 1);
        const astray = kill.point !== undefined && kill.point.leaves !== killed.left;
        const told = await afterwards(home, env, shop, killed);
        const { tallies } = await examineStore(home, database.url);
        const { passed, failed, failures } = sum(tallies);
        const words = `approval ${killed.answered}; left ${killed.left}; ${told.words}`;
        note(`${words}; doctor ${passed} ok, ${failed} broken`);
        for (const failure of failures) console.log(failure);
        if (astray) console.log(`The kill fell elsewhere: this leaves ${kill.point?.leaves}.`);
        return failed > 0 || !told.agrees || astray ? 1 : 0;
      });
    }
    console.log(`\n${rounds} rounds, ${ill} that left the store ill (seed ${seed})`);
    for (const [state, count] of left) console.log(`${count} of them left: ${state}`);
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
 * What approves a license; a reviewer who asks again is asked for nothing else.
 * @param {any} shop
 * @param {string} credentialId
 */
async function readyToApprove(shop, credentialId) {
  const token = await staffToken(shop);
  const path = `/admin/licenses/${credentialId}`;
  const { license } = await call(shop, path, { token });
  const conditionsShown = license.conditions.map((/** @type {any} */ { id }) => id);
  return () => call(shop, `${path}/approve`, { token, body: { conditionsShown, checks } });
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
  const { credentialId } = await placeHeldOrder(shop, name);
  const approve = await readyToApprove(shop, credentialId);
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
 * @param {{ name: string, databaseUrl: string, kill: ReturnType<typeof planKills>[number] }} round
 */
async function killInApproval(home, env, shop, { name, databaseUrl, kill }) {
  const { pid, gone } = await startBackend(home, env, shop.backendUrl);
  const placed = await placeHeldOrder(shop, name);
  const approve = await readyToApprove(shop, placed.credentialId);
  const still = kill.point ? await standStillAt(databaseUrl, kill.point.table) : null;
  const approval = approve().then(
    () => "answered",
    () => "cut off",
  );
  if (still) await still.reached();
  else await pause(kill.killAfter);
  process.kill(pid, "SIGKILL");
  await gone;
  await still?.letGo();
  const left = await readLeft(databaseUrl, placed.credentialId);
  return { ...placed, answered: await approval, left };
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
  const look = async () => {
    const { license } = await call(shop, `/admin/licenses/${credentialId}`, { token });
    const { licensing } = await call(shop, `/admin/orders/${orderId}/decisions`, { token });
    const { status } = license.credential;
    return {
      status,
      onHold: licensing.onHold,
      agrees: (status === "verified") === !licensing.onHold,
    };
  };
  const settled = await look();
  let words = `settled: license ${settled.status}, order ${settled.onHold ? "on hold" : "cleared"}`;
  let agrees = settled.agrees;
  if (settled.status !== "verified") {
    await (await readyToApprove(shop, credentialId))();
    const again = await look();
    words += `; approved again: order ${again.onHold ? "on hold" : "cleared"}`;
    agrees &&= again.status === "verified" && !again.onHold;
  }
  process.kill(pid, "SIGTERM");
  await gone;
  return { agrees, words };
}
