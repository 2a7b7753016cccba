import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { localHome } from "./home.mjs";
import { writeJson } from "./json-file.mjs";
import { endLauncher, giveUpHome, lastLauncher, leaveRunning, takeHome } from "./launcher-lock.mjs";
import { identify, isAlive } from "./process-identity.mjs";

const home = () => localHome(mkdtempSync(join(tmpdir(), "np-lock-")));

function otherLauncher(/** @type {import("./home.mjs").Home} */ at) {
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
  const identity = identify(child.pid ?? 0);
  writeJson(at.launcherFile, { ...identity, detached: false });
  return { child, identity };
}

describe("the launcher's claim on a home", () => {
  it("keeps a second launcher out while the first is at work", async () => {
    const at = home();
    const { identity } = otherLauncher(at);
    expect(() => takeHome(at)).toThrow(
      `Another launcher (process ${identity.pid}) is at work in ${at.root}`,
    );
    expect(await endLauncher(at)).toBe(true);
    expect(isAlive(identity)).toBe(false);
    expect(() => takeHome(at)).not.toThrow();
  });

  it("passes to the next launcher when the last one was killed", async () => {
    const at = home();
    const { child } = otherLauncher(at);
    const gone = new Promise((done) => child.once("exit", done));
    child.kill("SIGKILL");
    await gone;
    takeHome(at);
    expect(lastLauncher(at)).toMatchObject({ pid: process.pid, detached: false });
  });

  it("never ends the process that asks", async () => {
    const at = home();
    takeHome(at);
    expect(await endLauncher(at)).toBe(false);
  });

  it("remembers that services were left running on purpose, until they are stopped", () => {
    const at = home();
    leaveRunning(at);
    expect(lastLauncher(at)?.detached).toBe(true);
    giveUpHome(at);
    expect(lastLauncher(at)).toBeNull();
  });
});
