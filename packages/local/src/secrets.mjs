import { randomBytes } from "node:crypto";
import { readJson, writeJson } from "./json-file.mjs";

const names = [
  "JWT_SECRET",
  "COOKIE_SECRET",
  "AUTH_MFA_ENCRYPTION_KEY",
  "EVIDENCE_KEY",
  "REVALIDATE_SECRET",
  "SESSION_SECRET",
  "POSTGRES_PASSWORD",
];

/**
 * Secrets of this local store, made on the first run and kept.
 * @param {import("./home.mjs").Home} home
 * @returns {Record<string, string>}
 */
export function localSecrets(home) {
  /** @type {Record<string, string>} */
  const kept = readJson(home.secretsFile, {});
  const made = Object.fromEntries(
    names.map((name) => [name, kept[name] ?? randomBytes(32).toString("hex")]),
  );
  if (names.some((name) => !kept[name])) writeJson(home.secretsFile, made);
  return made;
}
