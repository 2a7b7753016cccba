import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const skipped = new Set(["node_modules", "dist", ".next", ".medusa", ".turbo"]);

/**
 * One hash over the content of files and folders, in a fixed order.
 * @param {string} root
 * @param {string[]} paths files or folders below root; missing ones count as missing
 * @param {string} [salt] anything else that the result depends on
 */
export function fingerprint(root, paths, salt = "") {
  const hash = createHash("sha256").update(salt);
  const add = (/** @type {string} */ path) => {
    const full = join(root, path);
    if (!existsSync(full)) {
      hash.update(`${path} missing\n`);
      return;
    }
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) if (!skipped.has(name)) add(`${path}/${name}`);
      return;
    }
    hash.update(`${path}\n`).update(readFileSync(full));
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}
