import { join } from "node:path";
import { probeDatabase } from "./database.mjs";
import { StepFailure } from "./failure.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { repository } from "./home.mjs";
import { readJson, writeJson } from "./json-file.mjs";
import { runToEnd } from "./run-to-end.mjs";

const backendOf = (/** @type {string} */ checkout) => join(checkout, "backend");
const medusaOf = (/** @type {string} */ checkout) =>
  join(backendOf(checkout), "node_modules", ".bin", "medusa");
const seedLine = /^NEEDLEPOINT_SEED (\{.*\})\s*$/m;

/** What tables and seed depend on. */
const sources = [
  "pnpm-lock.yaml",
  "backend/medusa-config.ts",
  "backend/src/modules",
  "backend/src/links",
  "backend/src/search",
  // What its documents hold.
  "backend/src/catalog",
  "backend/src/learning",
  "backend/src/seed",
  "packages/contracts/src",
  "packages/licensure/src",
  "packages/needles/src",
];

/**
 * Brings the tables up to date.
 * @param {import("./home.mjs").Home} home
 * @param {NodeJS.ProcessEnv} env of the backend
 * @param {string} [checkout]
 */
async function migrate(home, env, checkout = repository) {
  await runToEnd(
    "Migrating the database",
    medusaOf(checkout),
    ["db:migrate", "--execute-safe-links", "--execute-safe-search"],
    {
      cwd: backendOf(checkout),
      env,
      log: home.log("database"),
      advice:
        "The database's words stand below and in the log; `npm run reset` begins with an empty one.",
    },
  );
}

/**
 * Makes the tables once, in the database that PostgreSQL copies for every new one: each test file has
 * its own, and would make them again.
 * @param {import("./home.mjs").Home} home
 * @param {string} databaseUrl a role that may create databases, on a server that is the tests' own
 * @param {string} [checkout] whose tables
 */
export async function migrateTemplate(home, databaseUrl, checkout) {
  const template = Object.assign(new URL(databaseUrl), { pathname: "/template1" });
  const env = { ...process.env, NEEDLEPOINT_MODE: "local", DATABASE_URL: template.href };
  await migrate(home, env, checkout);
}

/**
 * Brings the tables and then the seed data up to date, unless nothing they depend on has changed.
 * @param {import("./home.mjs").Home} home
 * @param {NodeJS.ProcessEnv} env of the backend
 * @param {(text: string) => void} note
 */
export async function migrateAndSeed(home, env, note) {
  const url = env.DATABASE_URL ?? "";
  const { migrated } = await probeDatabase(url);
  const at = new URL(url);
  // The embedded server may listen elsewhere tomorrow and still be the same database.
  const salt = process.env.DATABASE_URL ? `${at.host}${at.pathname}` : "embedded";
  const now = fingerprint(repository, sources, salt);
  const marks = readJson(home.marksFile, /** @type {{ seeded?: string }} */ ({}));
  if (migrated && marks.seeded === now && readJson(home.seedFile, null)) return note("up to date");

  await migrate(home, env);
  const seed = ["exec", "./src/seed/run.ts"];
  const output = await runToEnd("Seeding the store", medusaOf(repository), seed, {
    cwd: backendOf(repository),
    env,
    log: home.log("database"),
    advice: "If a catalog or article file was edited, the file and the field are named below.",
  });
  const line = seedLine.exec(output)?.[1];
  if (!line)
    throw new StepFailure(
      "The seed ended without telling its keys and logins.",
      home.log("database"),
    );
  writeJson(home.seedFile, JSON.parse(line));
  writeJson(home.marksFile, { seeded: now });
}
