import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { repository } from "./home.mjs";
import { runToEnd } from "./run-to-end.mjs";

/** The pinned pnpm, as package.json names it: "pnpm@12.21.0". */
function pinnedPnpm() {
  return JSON.parse(readFileSync(join(repository, "package.json"), "utf8")).packageManager;
}

/**
 * The pinned pnpm, installed under the local home by npm when it is not there yet.
 * @param {import("./home.mjs").Home} home
 * @param {(text: string) => void} note
 * @returns {Promise<string>} path of its entry, to be run with Node
 */
export async function ensurePnpm(home, note) {
  const pin = pinnedPnpm();
  const folder = join(home.toolchain, pin);
  const entry = join(folder, "node_modules", "pnpm", "bin", "pnpm.cjs");
  const entryEsm = join(folder, "node_modules", "pnpm", "bin", "pnpm.mjs");
  const found = () => [entry, entryEsm].find((path) => existsSync(path));
  if (!found()) {
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    await runToEnd(
      `Getting ${pin}`,
      npm,
      [
        "install",
        "--prefix",
        folder,
        "--no-audit",
        "--no-fund",
        "--no-save",
        "--loglevel=error",
        pin,
      ],
      {
        cwd: repository,
        log: home.log("toolchain"),
        advice: "Check that npm reaches its registry.",
      },
    );
  }
  // turbo and the packages' own scripts look for pnpm on the path.
  process.env.PATH = [join(folder, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  note(pin);
  return found() ?? entry;
}

/**
 * Installs what the lockfile names, unless it already stands.
 * @param {import("./home.mjs").Home} home
 * @param {string} pnpm
 * @param {(text: string) => void} note
 */
export async function install(home, pnpm, note) {
  const mark = join(repository, "node_modules", ".needlepoint-installed");
  const rooms = readdirSync(join(repository, "packages")).sort();
  const now = fingerprint(repository, [
    "pnpm-lock.yaml",
    "pnpm-workspace.yaml",
    "package.json",
    "backend/package.json",
    "storefront/package.json",
    "e2e/package.json",
    ...rooms.map((room) => `packages/${room}/package.json`),
  ]);
  const whole = ["backend", "storefront", "e2e"].every((room) =>
    existsSync(join(repository, room, "node_modules")),
  );
  if (whole && existsSync(mark) && readFileSync(mark, "utf8") === now) return note("up to date");
  await runToEnd("Installing", process.execPath, [pnpm, "install", "--frozen-lockfile"], {
    cwd: repository,
    env: { ...process.env, CI: "true" },
    log: home.log("install"),
    advice: "Check that npm's registry can be reached and that the lockfile fits package.json.",
  });
  writeFileSync(mark, now);
}
