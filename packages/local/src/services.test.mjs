import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { localHome } from "./home.mjs";
import { isAlive, readRecords, startService, stopServices, untilAnswers } from "./services.mjs";

const home = () => localHome(mkdtempSync(join(tmpdir(), "np-services-")));

/** A program that runs until it is ended, and ends only when insisted on if `deaf`. */
function sleeper(/** @type {string} */ token) {
  return {
    file: process.execPath,
    args: ["-e", `/* ${token} */ setInterval(() => {}, 1000)`],
    cwd: tmpdir(),
    env: process.env,
    token,
  };
}

describe("services", () => {
  it("stops what an earlier run left behind, by what it wrote down", async () => {
    const at = home();
    const child = startService(at, "backend", sleeper("np-token-one"));
    writeFileSync(at.stateFile, "{}");
    // A later run knows nothing but the file.
    expect(Object.values(readRecords(at)).every(isAlive)).toBe(true);
    expect(await stopServices(at)).toEqual(["backend"]);
    expect(isAlive({ pid: child.pid ?? 0, token: "np-token-one" })).toBe(false);
    expect(existsSync(at.stateFile)).toBe(false);
  });

  it("leaves a process alone that only carries the number of one of ours", async () => {
    const at = home();
    const foreign = startService(at, "foreign", sleeper("np-token-two"));
    writeFileSync(
      at.servicesFile,
      JSON.stringify({ backend: { pid: foreign.pid, token: "something else" } }),
    );
    expect(await stopServices(at)).toEqual([]);
    expect(isAlive({ pid: foreign.pid ?? 0, token: "np-token-two" })).toBe(true);
    foreign.kill("SIGKILL");
  });

  it("says at once when a service ends before it answers", async () => {
    const at = home();
    const child = startService(at, "backend", {
      ...sleeper("np-token-three"),
      args: ["-e", "process.exit(3)"],
    });
    await expect(
      untilAnswers("backend", "http://127.0.0.1:9/", {
        child,
        log: at.log("backend"),
        seconds: 30,
      }),
    ).rejects.toThrow("backend ended before it answered");
  });
});
