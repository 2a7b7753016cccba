import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { guards } from "../guards/all.mjs";
import { titleOf } from "../guards/guard.mjs";
import { repository, testHome } from "../home.mjs";
import { giveUpHome, takeHome } from "../launcher-lock.mjs";
import { startPostgres, stopPostgres } from "../postgres.mjs";
import { postgresPlaces } from "../postgres-binaries.mjs";
import { step } from "../progress.mjs";
import { endRunning, runAnyway, runToEnd } from "../run-to-end.mjs";
import { migrateTemplate } from "../schema.mjs";
import { prepare } from "../store.mjs";
import { ensurePnpm } from "../toolchain.mjs";

const rooms = ["needles", "licensure", "contracts"];
const advice = "The drill works on a clone of the last commit.";

/** @typedef {import("../guards/guard.mjs").Guard} Guard */

/** Clones that are worked on side by side; a test waits for its database half of its time. */
const LANES = 2;

/**
 * Takes each guard away, one at a time, in a scratch clone of the last commit, and runs the tests
 * that are there for it. A guard of which one test stays green, or whose edit no longer applies,
 * fails the drill. Flags are words; only guards with one of them in their name are tried.
 * @param {import("../home.mjs").Home} outer
 * @param {string[]} words
 */
export async function drill(outer, words) {
  const chosen = guards.filter(
    ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
  );
  const home = testHome(outer);
  takeHome(home);
  const clones = Array.from({ length: Math.min(LANES, chosen.length) }, (_, lane) =>
    join(home.root, `scratch-clone-${lane + 1}`),
  );
  const cleanUp = async () => {
    await endRunning();
    stopPostgres(home);
    for (const clone of clones) rmSync(clone, { recursive: true, force: true });
    giveUpHome(home);
  };
  process.on("SIGINT", () => void cleanUp().then(() => process.exit(130)));
  process.on("SIGTERM", () => void cleanUp().then(() => process.exit(143)));
  try {
    await prepare(home);
    // Empty, so that no table stands there which a guard of tables would have made.
    stopPostgres(home);
    rmSync(postgresPlaces(home).data, { recursive: true, force: true });
    for (const clone of clones) await step("scratch clone", () => makeClone(home, clone));
    const { url } = await step("PostgreSQL", () =>
      startPostgres(home, { preferredPort: 5533, durable: false }),
    );
    /** @type {string[]} */
    const unnoticed = [];
    const tryAll = async (/** @type {readonly Guard[]} */ some) => {
      const waiting = [...some];
      await Promise.all(
        clones.map(async (clone) => {
          for (let guard = waiting.shift(); guard; guard = waiting.shift()) {
            const { red, words } = await removeAndTest(home, clone, url, guard);
            if (!red) unnoticed.push(guard.name);
            console.log(`${red ? "red" : "STILL GREEN"}  ${guard.name}\n${words}`);
          }
        }),
      );
    };
    // What stands in a migration is only missed where tables are made from nothing.
    const ofTables = (/** @type {Guard} */ { file }) => file.includes("/migrations/");
    await tryAll(chosen.filter(ofTables));
    const [first] = clones;
    if (first) await step("tables for every test", () => migrateTemplate(home, url, first));
    await tryAll(chosen.filter((guard) => !ofTables(guard)));
    console.log(`\n${chosen.length} guards removed, ${unnoticed.length} of them unnoticed`);
    for (const name of unnoticed) console.log(`unnoticed: ${name}`);
    return unnoticed.length === 0 && chosen.length > 0 ? 0 : 1;
  } finally {
    await cleanUp();
  }
}

/**
 * @param {import("../home.mjs").Home} home
 * @param {string} clone
 */
async function makeClone(home, clone) {
  rmSync(clone, { recursive: true, force: true });
  const log = home.log("drill");
  await runToEnd("Cloning", "git", ["clone", "--shared", "--quiet", repository, clone], {
    cwd: home.root,
    log,
    advice,
  });
  const pnpm = await ensurePnpm(home, () => undefined);
  await runToEnd(
    "Installing the clone",
    process.execPath,
    [pnpm, "install", "--frozen-lockfile", "--prefer-offline"],
    { cwd: clone, env: { ...process.env, CI: "true" }, log, advice },
  );
  for (const room of rooms) await buildRoom(home, clone, room);
}

/**
 * Compiles a package of the clone for the backend. An edit may leave types that do not hold; what
 * it does is written out all the same.
 * @param {import("../home.mjs").Home} home
 * @param {string} clone
 * @param {string} room
 */
async function buildRoom(home, clone, room) {
  const cwd = join(clone, "packages", room);
  await runAnyway(join(cwd, "node_modules", ".bin", "tsc"), ["-p", "tsconfig.build.json"], {
    cwd,
    log: home.log("drill"),
  });
}

/**
 * @param {import("../home.mjs").Home} home
 * @param {string} clone
 * @param {string} databaseUrl
 * @param {Guard} guard
 * @returns {Promise<{ red: boolean, words: string }>} whether each of its tests turned red, and what they missed
 */
async function removeAndTest(home, clone, databaseUrl, guard) {
  // Not joined: a path may lead through a package's link and up again.
  const file = `${clone}/${guard.file}`;
  const whole = readFileSync(file, "utf8");
  if (whole.split(guard.from).length !== 2) {
    return { red: false, words: `     The edit no longer applies: ${guard.file}` };
  }
  // A package is read by the backend as it was compiled, and by its own tests as it stands.
  const room = guard.spec.startsWith("backend/")
    ? (/^packages\/(\w+)\//.exec(guard.file)?.[1] ?? null)
    : null;
  const write = (/** @type {string} */ text) => {
    // Never through a hard link, behind which an installed package lies for every project.
    rmSync(file);
    writeFileSync(file, text);
  };
  try {
    write(whole.replace(guard.from, () => guard.to));
    if (room) await buildRoom(home, clone, room);
    return readReport(guard, await runSpec(home, clone, databaseUrl, guard));
  } finally {
    write(whole);
    if (room) await buildRoom(home, clone, room);
  }
}

/**
 * Runs the tests of a guard, with the runner of the room they lie in.
 * @param {import("../home.mjs").Home} home
 * @param {string} clone
 * @param {string} databaseUrl
 * @param {Guard} guard
 * @returns {Promise<any>} the report, in the shape that jest and vitest share
 */
async function runSpec(home, clone, databaseUrl, { spec, tests }) {
  const report = join(clone, "drill-report.json");
  rmSync(report, { force: true });
  const named = tests.map((test) => escaped(titleOf(test))).join("|");
  const [, place = "", inside = ""] = /^(backend|storefront|packages\/\w+)\/(.*)$/.exec(spec) ?? [];
  const cwd = join(clone, place);
  const bin = (/** @type {string} */ name) => join(cwd, "node_modules", ".bin", name);
  const log = home.log("drill");
  if (place === "backend") {
    const at = new URL(databaseUrl);
    const project = inside.startsWith("integration-tests/") ? "integration" : "unit";
    const flags = ["--selectProjects", project, "--runInBand", "--silent"];
    await runAnyway(
      bin("jest"),
      [...flags, "--json", `--outputFile=${report}`, "-t", named, inside],
      {
        cwd,
        log,
        env: {
          ...process.env,
          NODE_OPTIONS: "--experimental-vm-modules",
          MEDUSA_DISABLE_TELEMETRY: "true",
          DB_HOST: "localhost",
          DB_PORT: at.port,
          DB_USERNAME: decodeURIComponent(at.username),
          DB_PASSWORD: decodeURIComponent(at.password),
          NEEDLEPOINT_MODE: "local",
        },
      },
    );
  } else {
    await runAnyway(
      bin("vitest"),
      ["run", "--reporter=json", `--outputFile=${report}`, "-t", named, inside],
      { cwd, log },
    );
  }
  return JSON.parse(readFileSync(report, "utf8"));
}

/** Where the test runner stands in the stack of a store that did not even start. */
const NOT_STARTED =
  /medusa-test-runner.*\b(setupApplication|beforeAll)\b|\b(setupApplication|beforeAll)\b.*medusa-test-runner/;

/**
 * @param {Guard} guard
 * @param {any} report
 */
function readReport({ tests }, { testResults }) {
  const results = testResults.flatMap((/** @type {any} */ suite) => suite.assertionResults);
  const lines = tests.map((test) => {
    const title = titleOf(test);
    const [result] = results.filter(
      (/** @type {any} */ one) => one.title === title && one.status !== "pending",
    );
    const said = stripVTControlCharacters(result?.failureMessages?.[0] ?? "");
    // A suite that could not be loaded, or a store that did not start, proves nothing of the guard.
    const red = result?.status === "failed" && !NOT_STARTED.test(said);
    const [missed = ""] = said.split("\n");
    return { red, words: `     ${red ? "✗" : "✓"} ${title}${red ? `: ${missed}` : ""}` };
  });
  return {
    red: lines.every(({ red }) => red),
    words: lines.map(({ words }) => words).join("\n"),
  };
}

const escaped = (/** @type {string} */ name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
