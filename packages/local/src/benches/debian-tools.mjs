import { accessSync, constants, existsSync, mkdirSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { runAnyway } from "../run-to-end.mjs";

/**
 * A program of this machine, or of Debian's packages, which are unpacked into the local home: nothing
 * is installed and nothing started. Null where neither is to be had.
 * @param {import("../home.mjs").Home} home
 * @param {{ program: string, packages: string[] }} wanted
 * @returns {Promise<string | null>}
 */
export async function findTool(home, { program, packages }) {
  const folder = join(home.toolchain, "debian");
  const unpacked = ["usr/bin", "usr/sbin"].map((place) => join(folder, place));
  const places = [...(process.env.PATH ?? "").split(delimiter), "/usr/sbin", ...unpacked];
  const find = () => places.map((place) => join(place, program)).find(isProgram) ?? null;
  const found = find();
  if (found || !existsSync("/usr/bin/apt-get")) return found;
  mkdirSync(join(folder, "packages"), { recursive: true });
  const options = { cwd: join(folder, "packages"), log: home.log("bench") };
  for (const name of packages) await runAnyway("apt-get", ["download", "-q", name], options);
  for (const file of readdirSync(join(folder, "packages"))) {
    await runAnyway("dpkg", ["-x", file, folder], options);
  }
  return find();
}

function isProgram(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Where the libraries lie that came unpacked with a program.
 * @param {import("../home.mjs").Home} home
 */
export function unpackedLibraries(home) {
  const folder = join(home.toolchain, "debian", "usr", "lib");
  if (!existsSync(folder)) return {};
  const places = readdirSync(folder).map((place) => join(folder, place));
  return { LD_LIBRARY_PATH: [...places, process.env.LD_LIBRARY_PATH ?? ""].join(delimiter) };
}
