import { join } from "node:path";
import { backendEnv } from "./app-env.mjs";
import { probeDatabase } from "./database.mjs";
import { StepFailure } from "./failure.mjs";
import { repository } from "./home.mjs";
import { runAnyway, tellingLines } from "./run-to-end.mjs";
import { localSecrets } from "./secrets.mjs";
import { preferred } from "./store.mjs";
import { check } from "./tally.mjs";

const backend = join(repository, "backend");
const medusa = join(backend, "node_modules", ".bin", "medusa");

/**
 * Reads what the backend's doctor says: its lines, and one tally a check.
 * @param {string} output
 */
export function readFindings(output) {
  const lines = [...output.matchAll(/^DOCTOR (.*)$/gm)].map(([, line]) => line ?? "");
  const tallies = lines
    .filter((line) => /^(ok|BROKEN)\b/.test(line))
    .map((line) => check(`doctor: ${line}`, line.startsWith("ok")));
  return { lines, tallies };
}

/**
 * Runs the backend's doctor against a database.
 * @param {import("./home.mjs").Home} home
 * @param {string} databaseUrl
 */
export async function examineStore(home, databaseUrl) {
  const { migrated } = await probeDatabase(databaseUrl);
  if (!migrated) throw new StepFailure("That database holds no store yet.");
  // It serves nothing: the ports are only there because the settings ask for addresses.
  const env = backendEnv({
    ports: preferred,
    databaseUrl,
    secrets: localSecrets(home),
    evidence: home.evidence,
    photos: home.photos,
  });
  const log = home.log("doctor");
  const { code, output } = await runAnyway(medusa, ["exec", "./src/scripts/doctor.ts"], {
    cwd: backend,
    env,
    log,
  });
  const { lines, tallies } = readFindings(output);
  const broken = tallies.some(({ failed }) => failed > 0);
  if (tallies.length === 0 || (code !== 0 && !broken)) {
    throw new StepFailure(`The doctor could not finish.\n\n${tellingLines(output)}`, log);
  }
  return { lines, tallies };
}
