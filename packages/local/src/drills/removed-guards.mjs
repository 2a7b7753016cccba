import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { guards } from "../guards.mjs";
import { repository, testHome } from "../home.mjs";
import { giveUpHome, takeHome } from "../launcher-lock.mjs";
import { startPostgres, stopPostgres } from "../postgres.mjs";
import { step } from "../progress.mjs";
import { endRunning, runAnyway, runToEnd } from "../run-to-end.mjs";
import { prepare } from "../store.mjs";
import { ensurePnpm } from "../toolchain.mjs";

const rooms = ["needles", "licensure", "contracts"];

/**
 * Takes each guard away, one at a time, in a scratch clone of the last commit, and runs the test that
 * is there for it. A guard whose test stays green, or whose edit no longer applies, fails the drill.
 * Flags are words; only guards with one of them in their name are tried.
 * @param {import("../home.mjs").Home} outer
 * @param {string[]} words
 */
export async function drill(outer, words) {
  const home = testHome(outer);
  takeHome(home);
  const clone = join(home.root, "scratch-clone");
  const cleanUp = async () => {
    await endRunning();
    stopPostgres(home);
    rmSync(clone, { recursive: true, force: true });
    giveUpHome(home);
  };
  process.on("SIGINT", () => void cleanUp().then(() => process.exit(130)));
  process.on("SIGTERM", () => void cleanUp().then(() => process.exit(143)));
  try {
    await prepare(home);
    await step("scratch clone", () => makeClone(home, clone));
    const { url } = await step("PostgreSQL", () =>
      startPostgres(home, { preferredPort: 5533, durable: false }),
    );
    const chosen = guards.filter(
      ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
    );
    let green = 0;
    for (const guard of chosen) {
      const red = await removeAndTest(home, clone, url, guard);
      if (red === null) green++;
      console.log(red === null ? `STILL GREEN  ${guard.name}` : `red  ${guard.name}\n     ${red}`);
    }
    console.log(`\n${chosen.length} guards removed, ${green} of them unnoticed`);
    return green === 0 && chosen.length > 0 ? 0 : 1;
  } finally {
    await cleanUp();
  }
}

/**
 * @param {import("../home.mjs").Home} home
 * @param {string} clone
 */
async function makeClone(home, clone) {
  rmSync(clone, { recursive: true, force: true });
  const log = home.log("drill");
  const advice = "The drill works on a clone of the last commit.";
  await runToEnd("Cloning", "git", ["clone", "--shared", "--quiet", repository, clone], {
    cwd: home.root,
    log,
    advice,
  });
  const pnpm = await ensurePnpm(home, () => undefined);
  await runToEnd(
    "Installing the clone",
    process.execPath,
    [pnpm, "install", "--frozen-lockfile", "--prefer-offline"],
    { cwd: clone, env: { ...process.env, CI: "true" }, log, advice },
  );
  for (const room of rooms) {
    const cwd = join(clone, "packages", room);
    const tsc = join(cwd, "node_modules", ".bin", "tsc");
    await runToEnd(`Building ${room}`, tsc, ["-p", "tsconfig.build.json"], { cwd, log, advice });
  }
}

/**
 * @param {import("../home.mjs").Home} home
 * @param {string} clone
 * @param {string} databaseUrl
 * @param {import("../guards.mjs").Guard} guard
 * @returns {Promise<string | null>} the test that turned red, and what it missed; null when none did
 */
async function removeAndTest(home, clone, databaseUrl, guard) {
  const file = join(clone, guard.file);
  const whole = readFileSync(file, "utf8");
  if (whole.split(guard.from).length !== 2) {
    console.log(`The edit no longer applies: ${guard.file}`);
    return null;
  }
  const backend = join(clone, "backend");
  const report = join(home.root, "drill.json");
  rmSync(report, { force: true });
  writeFileSync(
    file,
    whole.replace(guard.from, () => guard.to),
  );
  try {
    const at = new URL(databaseUrl);
    const { code } = await runAnyway(
      join(backend, "node_modules", ".bin", "jest"),
      [
        ...["--selectProjects", "integration", "--runInBand", "--silent"],
        ...["--json", `--outputFile=${report}`, "-t", escaped(guard.test)],
        guard.spec.replace(/^.*\//, ""),
      ],
      {
        cwd: backend,
        env: {
          ...process.env,
          NODE_OPTIONS: "--experimental-vm-modules",
          MEDUSA_DISABLE_TELEMETRY: "true",
          DB_HOST: "localhost",
          DB_PORT: at.port,
          DB_USERNAME: decodeURIComponent(at.username),
          DB_PASSWORD: decodeURIComponent(at.password),
          NEEDLEPOINT_MODE: "local",
        },
        log: home.log("drill"),
      },
    );
    const { testResults } = JSON.parse(readFileSync(report, "utf8"));
    const failed = testResults
      .flatMap((/** @type {any} */ suite) => suite.assertionResults)
      .filter((/** @type {any} */ one) => one.status === "failed");
    // A suite that could not even be loaded proves nothing of the guard.
    if (code === 0 || failed.length === 0) return null;
    const [missed = ""] = stripVTControlCharacters(failed[0].failureMessages[0] ?? "").split("\n");
    return `${failed[0].fullName.trim()}\n     ${missed}`;
  } finally {
    writeFileSync(file, whole);
  }
}

const escaped = (/** @type {string} */ name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
