import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { StepFailure } from "./failure.mjs";
import { repository } from "./home.mjs";
import { runAnyway, runToEnd } from "./run-to-end.mjs";

const system = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * A Chromium for the browser tests: the one NEEDLEPOINT_CHROMIUM names, Playwright's own, the
 * system's, Debian's package when root, or Playwright's download.
 * @param {import("./home.mjs").Home} home
 * @param {(text: string) => void} note
 * @returns {Promise<string>} path of its executable
 */
export async function ensureChromium(home, note) {
  const named = process.env.NEEDLEPOINT_CHROMIUM;
  if (named && !existsSync(named)) {
    throw new StepFailure(`NEEDLEPOINT_CHROMIUM names ${named}, and there is no such file.`);
  }
  const found = named ?? [playwrightsOwn(), ...system].find((path) => path && existsSync(path));
  if (found) {
    note(found);
    return found;
  }
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const log = home.log("chromium");
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const options = { cwd: "/", env, log };
    await runAnyway("apt-get", ["update", "-q"], options);
    const packages = ["install", "-y", "-q", "--no-install-recommends", "chromium"];
    await runAnyway("apt-get", packages, options);
    const installed = system.find((path) => existsSync(path));
    if (installed) {
      note("Debian's package, installed now");
      return installed;
    }
  }
  await runToEnd(
    "Downloading Chromium",
    process.execPath,
    [playwrightCli(), "install", "chromium"],
    {
      cwd: join(repository, "e2e"),
      log: home.log("chromium"),
      advice: "Install a Chromium and name it in NEEDLEPOINT_CHROMIUM.",
    },
  );
  const downloaded = playwrightsOwn();
  if (!downloaded)
    throw new StepFailure("No Chromium was found. Name one in NEEDLEPOINT_CHROMIUM.");
  note("Playwright's, downloaded now");
  return downloaded;
}

function fromE2e() {
  return createRequire(join(repository, "e2e", "package.json"));
}

function playwrightCli() {
  return join(fromE2e().resolve("playwright/package.json"), "..", "cli.js");
}

function playwrightsOwn() {
  return fromE2e()("playwright").chromium.executablePath();
}
