import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./home.mjs";
import { runAnyway, tellingLines } from "./run-to-end.mjs";
import { migrateTemplate } from "./schema.mjs";
import { browserReport, check, unitReport } from "./tally.mjs";

const bin = (/** @type {string} */ room, /** @type {string} */ name) =>
  join(repository, room, "node_modules", ".bin", name);
const quiet = { TURBO_TELEMETRY_DISABLED: "1", NEXT_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" };

/** Rooms with vitest. */
const vitestRooms = [
  "packages/config",
  "packages/licensure",
  "packages/needles",
  "packages/contracts",
  "packages/local",
  "storefront",
];

/**
 * Types, lint and dead code: one check each.
 * @param {import("./home.mjs").Home} home
 */
export async function staticChecks(home) {
  const run = async (
    /** @type {string} */ title,
    /** @type {string} */ program,
    /** @type {string[]} */ args,
  ) => {
    const { code, output } = await runAnyway(bin("", program), args, {
      cwd: repository,
      env: { ...process.env, ...quiet },
      log: home.log("static"),
    });
    if (code !== 0) console.log(output.trim().split("\n").slice(-120).join("\n"));
    return check(title, code === 0);
  };
  return [
    await run("types (turbo run types)", "turbo", [
      "run",
      "types",
      "--continue",
      "--output-logs=errors-only",
    ]),
    await run("lint (biome check)", "biome", ["check", "."]),
    await run("dead code (knip)", "knip", []),
  ];
}

/**
 * Unit tests of every room, and the backend's.
 * @param {import("./home.mjs").Home} home
 */
export async function unitTests(home) {
  mkdirSync(home.reports, { recursive: true });
  const tallies = [];
  for (const room of vitestRooms) {
    const report = join(home.reports, `${room.replace("/", "-")}.json`);
    rmSync(report, { force: true });
    const { code } = await runAnyway(
      bin(room, "vitest"),
      // Property tests on a busy machine: slow is not wrong.
      ["run", "--testTimeout=30000", "--reporter=json", `--outputFile=${report}`],
      {
        cwd: join(repository, room),
        log: home.log("unit"),
      },
    );
    tallies.push(unitReport(room, report, code));
  }
  tallies.push(await jest(home, "unit", []));
  return tallies;
}

/**
 * The backend's modules and routes against a real PostgreSQL. Each file has a database of its own.
 * @param {import("./home.mjs").Home} home
 * @param {string} databaseUrl a role that may create databases, on a server that is the tests' own
 * @param {string[]} only file filters
 */
export async function integrationTests(home, databaseUrl, only) {
  const at = new URL(databaseUrl);
  await migrateTemplate(home, databaseUrl);
  // A process that has booted Medusa twenty times over is out of memory: each worker ends in time.
  const workers = ["--maxWorkers=2", "--workerIdleMemoryLimit=1GB"];
  return jest(home, "integration", [...workers, ...only], {
    NEEDLEPOINT_MODE: "local",
    // Medusa's test runner speaks TLS to every host that is not called so.
    DB_HOST: "localhost",
    DB_PORT: at.port || "5432",
    DB_USERNAME: decodeURIComponent(at.username),
    DB_PASSWORD: decodeURIComponent(at.password),
  });
}

/**
 * @param {import("./home.mjs").Home} home
 * @param {string} project
 * @param {string[]} flags
 * @param {NodeJS.ProcessEnv} [env]
 */
async function jest(home, project, flags, env = {}) {
  mkdirSync(home.reports, { recursive: true });
  const report = join(home.reports, `backend-${project}.json`);
  rmSync(report, { force: true });
  const { code, output } = await runAnyway(
    bin("backend", "jest"),
    ["--selectProjects", project, "--json", `--outputFile=${report}`, ...flags],
    {
      cwd: join(repository, "backend"),
      env: {
        ...process.env,
        NODE_OPTIONS: "--experimental-vm-modules",
        MEDUSA_DISABLE_TELEMETRY: "true",
        ...env,
      },
      log: home.log(`backend-${project}`),
    },
  );
  if (!existsSync(report)) console.log(tellingLines(output.slice(-200_000)));
  return unitReport(`backend ${project}`, report, code);
}

/**
 * People's journeys in a real browser, against the running store of this home.
 * @param {import("./home.mjs").Home} home
 * @param {string} chromium
 * @param {string[]} only file or title filters
 */
export async function browserTests(home, chromium, only) {
  const report = join(home.reports, "browser.json");
  rmSync(report, { force: true });
  // Some wait for all the others to end; who asks for a few does not.
  const args = only.length > 0 ? ["--no-deps", ...only] : only;
  const code = await playwright(home, chromium, "browser", args, { PLAYWRIGHT_JSON: report });
  return browserReport(report, code);
}

/**
 * Pictures of the running store's pages, at every width, in light and dark.
 * @param {import("./home.mjs").Home} home
 * @param {string} chromium
 * @param {string[]} only file or title filters
 */
export function takePictures(home, chromium, only) {
  return playwright(home, chromium, "pictures", ["--config", "pictures.config.ts", ...only]);
}

/**
 * The weight of the running store's pages.
 * @param {import("./home.mjs").Home} home
 * @param {string} chromium
 */
export function weighPages(home, chromium) {
  return playwright(home, chromium, "budgets", ["--workers", "1", "budgets/"]);
}

/**
 * @param {import("./home.mjs").Home} home
 * @param {string} chromium
 * @param {string} log
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
async function playwright(home, chromium, log, args, env = {}) {
  const { code } = await runAnyway(bin("e2e", "playwright"), ["test", ...args], {
    cwd: join(repository, "e2e"),
    env: {
      ...process.env,
      NEEDLEPOINT_HOME: home.root,
      CHROMIUM_PATH: chromium,
      FORCE_COLOR: "0",
      ...env,
    },
    log: home.log(log),
    echo: true,
  });
  return code;
}
