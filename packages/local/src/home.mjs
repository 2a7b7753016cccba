import { mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = resolve(dirname(fileURLToPath(import.meta.url)), "../../..");

/**
 * Everything local lives under one folder: `.needlepoint`, or where `NEEDLEPOINT_HOME` says.
 * @param {string} [root]
 */
export function localHome(root = process.env.NEEDLEPOINT_HOME ?? join(repository, ".needlepoint")) {
  const home = resolve(root);
  const logs = join(home, "logs");
  mkdirSync(logs, { recursive: true });
  return {
    root: home,
    logs,
    reports: join(home, "reports"),
    stateFile: join(home, "state.json"),
    servicesFile: join(home, "services.json"),
    launcherFile: join(home, "launcher.json"),
    secretsFile: join(home, "secrets.json"),
    marksFile: join(home, "marks.json"),
    seedFile: join(home, "seed.json"),
    toolchain: join(home, "toolchain"),
    postgres: join(home, "postgres"),
    evidence: join(home, "evidence"),
    photos: join(home, "photos"),
    log: (/** @type {string} */ name) => join(logs, `${name}.log`),
  };
}

/**
 * The home of `npm test`: apart from the store of this machine, sharing only its tools.
 * @param {Home} home
 * @returns {Home}
 */
export function testHome(home) {
  return { ...localHome(join(home.root, "test")), toolchain: home.toolchain };
}

/**
 * Everything that the launcher makes in a home.
 * @param {Home} home
 */
export function ownPaths(home) {
  const { logs, reports, toolchain, postgres, evidence, photos } = home;
  const files = [
    home.stateFile,
    home.servicesFile,
    home.launcherFile,
    home.secretsFile,
    home.marksFile,
    home.seedFile,
  ];
  return [logs, reports, toolchain, postgres, evidence, photos, join(home.root, "test"), ...files];
}

/**
 * Puts the logs of the last run aside, where they stay until the next.
 * @param {Home} home
 */
export function turnLogs(home) {
  const previous = join(home.logs, "previous");
  rmSync(previous, { recursive: true, force: true });
  mkdirSync(previous);
  for (const name of readdirSync(home.logs)) {
    if (name.endsWith(".log")) renameSync(join(home.logs, name), join(previous, name));
  }
}

/** @typedef {ReturnType<typeof localHome>} Home */
