import { join } from "node:path";
import { backendEnv, npiUrl, storefrontEnv } from "./app-env.mjs";
import { build } from "./build.mjs";
import { probeDatabase } from "./database.mjs";
import { repository } from "./home.mjs";
import { readJson, writeJson } from "./json-file.mjs";
import { freePort } from "./ports.mjs";
import { startPostgres } from "./postgres.mjs";
import { say, step } from "./progress.mjs";
import { endRunning } from "./run-to-end.mjs";
import { migrateAndSeed } from "./schema.mjs";
import { localSecrets } from "./secrets.mjs";
import { startService, untilAnswers } from "./services.mjs";
import { ensurePnpm, install } from "./toolchain.mjs";
import { warm } from "./warm.mjs";

const backend = join(repository, "backend");
const storefront = join(repository, "storefront");

/** Ports that are tried first; each can be moved by a variable. */
export const preferred = {
  backend: Number(process.env.NEEDLEPOINT_BACKEND_PORT ?? 9000),
  storefront: Number(process.env.NEEDLEPOINT_STOREFRONT_PORT ?? 8000),
  mailboxWeb: Number(process.env.NEEDLEPOINT_MAILBOX_PORT ?? 8025),
  mailboxSmtp: Number(process.env.NEEDLEPOINT_SMTP_PORT ?? 1025),
  npiRegistry: Number(process.env.NEEDLEPOINT_NPI_PORT ?? 8026),
  postgres: Number(process.env.NEEDLEPOINT_POSTGRES_PORT ?? 5433),
};

const words = {
  backend: "the backend",
  storefront: "the storefront",
  mailboxWeb: "the mailbox's page",
  mailboxSmtp: "the mailbox's SMTP",
  npiRegistry: "the NPI registry's stand-in",
  postgres: "PostgreSQL",
};

/**
 * Tools and packages: what every command needs before anything else.
 * @param {import("./home.mjs").Home} home
 */
export async function prepare(home) {
  const pnpm = await step("pnpm, as pinned", (note) => ensurePnpm(home, note));
  await step("packages, from the lockfile", (note) => install(home, pnpm, note));
}

/**
 * The database: the embedded one, or the one DATABASE_URL names, reported at once when unreachable.
 * @param {import("./home.mjs").Home} home
 * @param {{ durable?: boolean }} [options]
 */
export async function openDatabase(home, { durable = true } = {}) {
  const given = process.env.DATABASE_URL;
  return step("PostgreSQL", async (note) => {
    if (given) {
      await probeDatabase(given);
      note("the one DATABASE_URL names");
      return { url: given, pid: null };
    }
    const server = await startPostgres(home, { preferredPort: preferred.postgres, durable });
    const stepped = !server.adopted && server.port !== preferred.postgres;
    note(
      `${server.adopted ? "running already, " : ""}port ${server.port}` +
        (stepped ? `; ${preferred.postgres} is in use` : ""),
    );
    return server;
  });
}

/**
 * A free port for one of the services, stepping over those in use.
 * @param {keyof typeof preferred} name
 */
async function portFor(name) {
  const port = await freePort(preferred[name]);
  if (port !== preferred[name]) {
    say(`              port ${preferred[name]} is in use: ${words[name]} takes ${port}`);
  }
  return port;
}

/**
 * Brings up the whole store, step by step, and writes its state file.
 * @param {import("./home.mjs").Home} home
 * @param {{ durable?: boolean, watch?: boolean }} [options]
 */
export async function bringUp(home, { durable = true, watch = false } = {}) {
  await prepare(home);
  const secrets = localSecrets(home);
  const database = await openDatabase(home, { durable });
  // Before the seed, which may already send mail.
  const mailbox = await startMailbox(home);
  const registry = await startNpiRegistry(home);

  await step("domain packages", (note) => build(home, ["./packages/*"], note));
  await bothOrNeither(
    watch
      ? Promise.resolve()
      : step("backend, admin and storefront", (note) =>
          build(home, ["@needlepoint/backend", "@needlepoint/storefront"], note),
        ),
    step("tables and seed data", (note) => {
      const ports = { ...preferred, ...mailbox.ports, ...registry.ports };
      return migrateAndSeed(
        home,
        backendEnv({
          ports,
          databaseUrl: database.url,
          secrets,
          evidence: home.evidence,
          photos: home.photos,
        }),
        note,
      );
    }),
  );

  // Only now: minutes after the start another program may have taken what was free then.
  const ports = {
    ...mailbox.ports,
    ...registry.ports,
    backend: await portFor("backend"),
    storefront: await portFor("storefront"),
  };
  const env = backendEnv({
    ports,
    databaseUrl: database.url,
    secrets,
    evidence: home.evidence,
    photos: home.photos,
    watch,
  });
  const apps = await startApps(home, { ports, env, secrets, watch });
  const children = { mailbox: mailbox.child, npiRegistry: registry.child, ...apps };
  const state = writeState(home, { ports, database, children });
  if (!watch) {
    await step("first visit of the main pages", async (note) => {
      const cold = await warm(state.storefrontUrl, secrets.REVALIDATE_SECRET ?? "");
      if (cold.length > 0) note(`no answer from ${cold.join(", ")}`);
    });
  }
  return { state, children };
}

/**
 * Two steps at once. When one fails, the other is ended and waited for: nobody wants to sit through a
 * build of minutes to read why the seed failed.
 * @param {Promise<void>[]} steps
 */
async function bothOrNeither(...steps) {
  /** @type {unknown[]} */
  const failures = [];
  await Promise.all(
    steps.map((running) =>
      running.catch((error) => {
        failures.push(error);
        return endRunning();
      }),
    ),
  );
  if (failures.length > 0) throw failures[0];
}

/** @param {import("./home.mjs").Home} home */
export async function startMailbox(home) {
  const ports = {
    mailboxWeb: await portFor("mailboxWeb"),
    mailboxSmtp: await portFor("mailboxSmtp"),
  };
  const child = startService(home, "mailbox", {
    file: process.execPath,
    args: [
      join(repository, "packages", "local", "src", "mailbox", "server.mjs"),
      "--smtp",
      String(ports.mailboxSmtp),
      "--web",
      String(ports.mailboxWeb),
    ],
    cwd: repository,
    env: { PATH: process.env.PATH },
  });
  await step("mailbox", () =>
    untilAnswers("mailbox", `http://localhost:${ports.mailboxWeb}/`, {
      child,
      log: home.log("mailbox"),
      seconds: 30,
    }),
  );
  return { child, ports };
}

/** @param {import("./home.mjs").Home} home */
async function startNpiRegistry(home) {
  const ports = { npiRegistry: await portFor("npiRegistry") };
  const child = startService(home, "npiRegistry", {
    file: process.execPath,
    args: [
      join(repository, "packages", "local", "src", "npi-registry", "server.mjs"),
      "--port",
      String(ports.npiRegistry),
    ],
    cwd: repository,
    env: { PATH: process.env.PATH },
  });
  await step("NPI registry, a stand-in", () =>
    untilAnswers("the NPI registry's stand-in", `${npiUrl(ports)}?version=2.1`, {
      child,
      log: home.log("npiRegistry"),
      seconds: 30,
    }),
  );
  return { child, ports };
}

/**
 * @param {import("./home.mjs").Home} home
 * @param {{ ports: import("./app-env.mjs").AppPorts, env: NodeJS.ProcessEnv, secrets: Record<string, string>, watch: boolean }} local
 */
async function startApps(home, { ports, env, secrets, watch }) {
  const seed = readJson(home.seedFile, { publishableKey: "", regionId: "" });
  const node = process.execPath;
  const medusa = join(backend, "node_modules", "@medusajs", "cli", "cli.js");
  const next = join(storefront, "node_modules", "next", "dist", "bin", "next");

  const backendChild = startService(home, "backend", {
    file: node,
    args: [medusa, watch ? "develop" : "start", "-H", "localhost"],
    cwd: watch ? backend : join(backend, ".medusa", "server"),
    env,
  });
  const storefrontChild = startService(home, "storefront", {
    file: node,
    args: [next, watch ? "dev" : "start", "-H", "localhost", "-p", String(ports.storefront)],
    cwd: storefront,
    env: storefrontEnv({ ports, secrets, seed, watch }),
  });
  const children = { backend: backendChild, storefront: storefrontChild };
  const waiting = (/** @type {keyof typeof children} */ name, /** @type {string} */ url) =>
    step(name, () =>
      untilAnswers(name, url, { child: children[name], log: home.log(name), seconds: 120 }),
    );
  const answers = await Promise.allSettled([
    waiting("backend", `http://localhost:${ports.backend}/health`),
    waiting("storefront", `http://localhost:${ports.storefront}/robots.txt`),
  ]);
  for (const answer of answers) if (answer.status === "rejected") throw answer.reason;
  return children;
}

/**
 * Writes what everything outside the apps reads.
 * @param {import("./home.mjs").Home} home
 * @param {{ ports: import("./app-env.mjs").AppPorts, database: { url: string, pid: number | null }, children: Record<string, import("node:child_process").ChildProcess> }} local
 */
function writeState(home, { ports, database, children }) {
  const seed = readJson(home.seedFile, /** @type {any} */ ({}));
  const backendUrl = `http://localhost:${ports.backend}`;
  const state = {
    storefrontUrl: `http://localhost:${ports.storefront}`,
    backendUrl,
    adminUrl: `${backendUrl}/app`,
    mailboxUrl: `http://localhost:${ports.mailboxWeb}`,
    stripeFakeUrl: null,
    databaseUrl: database.url,
    npiUrl: process.env.NPI_REGISTRY_URL ?? npiUrl(ports),
    publishableKey: seed.publishableKey,
    regionId: seed.regionId,
    admin: seed.admin,
    customers: seed.customers,
    pids: {
      ...Object.fromEntries(Object.entries(children).map(([name, child]) => [name, child.pid])),
      ...(database.pid ? { postgres: database.pid } : {}),
    },
  };
  writeJson(home.stateFile, state);
  return state;
}
