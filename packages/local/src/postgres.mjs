import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { StepFailure } from "./failure.mjs";
import { freePort } from "./ports.mjs";
import { postgresPlaces } from "./postgres-binaries.mjs";
import { commandLineOf } from "./process-identity.mjs";
import { localSecrets } from "./secrets.mjs";

const role = "needlepoint";
const database = "needlepoint";

const systemLocale = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";

/** How a server that is starting up or about to restart answers. */
const startingUp = new Set(["57P03", "57P02", "ECONNREFUSED", "ECONNRESET"]);

/**
 * Starts the embedded PostgreSQL of this home, or finds it running. Its data outlive the launcher,
 * and so may its process: one left by a killed launcher is taken over.
 * @param {import("./home.mjs").Home} home
 * @param {{ preferredPort?: number, durable?: boolean }} [options] durable: false for tests only
 * @returns {Promise<{ url: string, port: number, pid: number, adopted: boolean }>} adopted: it ran already
 */
export async function startPostgres(home, { preferredPort = 5433, durable = true } = {}) {
  const places = postgresPlaces(home);
  const log = home.log("postgres");
  const password = localSecrets(home).POSTGRES_PASSWORD ?? "";
  const run = (/** @type {string} */ program, /** @type {string[]} */ args) =>
    execFileSync(join(places.bin, program), args, {
      cwd: "/",
      // pg_ctl hands its output to the server it leaves behind: a pipe would never close.
      stdio: program === "pg_ctl" ? "ignore" : ["ignore", "pipe", "pipe"],
      env: {
        PATH: process.env.PATH,
        LC_ALL: systemLocale,
      },
      ...(places.user ?? {}),
    });

  if (!existsSync(join(places.data, "PG_VERSION"))) {
    rmSync(places.data, { recursive: true, force: true });
    mkdirSync(places.data, { recursive: true, mode: 0o700 });
    const passwordFile = join(places.data, "..", `pw-${process.pid}`);
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (places.user) {
      chownSync(places.data, places.user.uid, places.user.gid);
      chownSync(passwordFile, places.user.uid, places.user.gid);
    }
    const initialise = (/** @type {string[]} */ ...locale) =>
      run("initdb", [
        `--pgdata=${places.data}`,
        `--username=${role}`,
        `--pwfile=${passwordFile}`,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        ...locale,
      ]);
    try {
      try {
        initialise(`--locale=${systemLocale}`);
      } catch (error) {
        if (!/locale/i.test(lastLine(error))) throw error;
        // A system without that locale: PostgreSQL brings one of its own.
        initialise("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
      }
    } catch (error) {
      rmSync(places.data, { recursive: true, force: true });
      throw new StepFailure(
        `PostgreSQL could not make its data folder: ${lastLine(error)}. Free some disk space, or set DATABASE_URL to a PostgreSQL of your own.`,
        log,
      );
    } finally {
      rmSync(passwordFile, { force: true });
    }
  }

  const found = runningServer(places.data);
  if (found) {
    const url = urlOf(found.port, password);
    await ensureDatabase(url);
    return { ...found, url, adopted: true };
  }
  // Left by a crash; another program may carry its number by now, and PostgreSQL would believe it.
  rmSync(join(places.data, "postmaster.pid"), { force: true });

  const port = await freePort(preferredPort);
  const settings = [
    `-p ${port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=''",
    "-c max_connections=200",
    "-c log_min_messages=warning",
    ...(durable ? [] : ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"]),
  ];
  writeFileSync(log, "", { flag: "a", mode: 0o666 });
  const serverLog = join(places.data, "server.log");
  try {
    run("pg_ctl", [
      "start",
      "-w",
      "-t",
      "60",
      "-D",
      places.data,
      "-l",
      serverLog,
      "-o",
      settings.join(" "),
    ]);
  } catch {
    const tail = existsSync(serverLog)
      ? readFileSync(serverLog, "utf8").trim().split("\n").at(-1)
      : "no log";
    throw new StepFailure(
      `PostgreSQL did not start: ${tail}. Run \`npm run reset\` to begin anew.`,
      serverLog,
    );
  }
  const started = runningServer(places.data);
  if (!started)
    throw new StepFailure("PostgreSQL started and ended at once. See its log.", serverLog);
  const url = urlOf(port, password);
  await ensureDatabase(url);
  return { ...started, url, adopted: false };
}

/**
 * Stops the PostgreSQL of this home and answers whether it ran.
 * @param {import("./home.mjs").Home} home
 * @returns {boolean}
 */
export function stopPostgres(home) {
  let places;
  try {
    places = postgresPlaces(home);
  } catch {
    return false;
  }
  if (!runningServer(places.data)) return false;
  try {
    execFileSync(
      join(places.bin, "pg_ctl"),
      ["stop", "-w", "-t", "30", "-m", "fast", "-D", places.data],
      {
        cwd: "/",
        stdio: "ignore",
        ...(places.user ?? {}),
      },
    );
  } catch {
    const pid = runningServer(places.data)?.pid;
    if (pid) process.kill(pid, "SIGQUIT");
  }
  return true;
}

/**
 * The server that owns a data folder, from the file it keeps there.
 * @param {string} data
 * @returns {{ pid: number, port: number } | null}
 */
function runningServer(data) {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return null;
  const [pid, , , port] = readFileSync(file, "utf8").split("\n");
  // After a restart of the machine another program may carry the number.
  return commandLineOf(Number(pid)).includes(data)
    ? { pid: Number(pid), port: Number(port) }
    : null;
}

function urlOf(/** @type {number} */ port, /** @type {string} */ password) {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** @param {string} url */
async function ensureDatabase(url) {
  const admin = new URL(url);
  admin.pathname = "/postgres";
  const client = await connected(admin.href);
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [
      database,
    ]);
    if (!rowCount) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

/**
 * A connection, as soon as the server takes one: after a crash it first repairs its files.
 * @param {string} url
 */
async function connected(url) {
  const { default: pg } = await import("pg");
  const patience = Date.now() + 60_000;
  for (;;) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    try {
      await client.connect();
      return client;
    } catch (error) {
      await client.end().catch(() => undefined);
      const { code } = /** @type {{ code?: string }} */ (error);
      if (!startingUp.has(code ?? "") || Date.now() > patience) throw error;
      await pause(200);
    }
  }
}

/** @param {unknown} error */
function lastLine(error) {
  const text = String(/** @type {{ stderr?: Buffer }} */ (error).stderr ?? error);
  return text.trim().split("\n").at(-1) ?? "unknown cause";
}
