import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { localHome } from "./home.mjs";
import { commandLineOf, identify, isAlive } from "./process-identity.mjs";
import { allRunning, startService, stopServices, untilAnswers } from "./services.mjs";

const home = () => localHome(mkdtempSync(join(tmpdir(), "np-services-")));

/** A program that runs until it is ended. */
const sleeper = {
  file: process.execPath,
  args: ["-e", "setInterval(() => {}, 1000)"],
  cwd: tmpdir(),
  env: process.env,
};

describe("services", () => {
  it("stops what an earlier run left behind, by what it wrote down", async () => {
    const at = home();
    const child = identify(startService(at, "backend", sleeper).pid ?? 0);
    writeFileSync(at.stateFile, "{}");
    // A later run knows nothing but the file.
    expect(allRunning(at)).toBe(true);
    expect(await stopServices(at)).toEqual(["backend"]);
    expect(isAlive(child)).toBe(false);
    expect(existsSync(at.stateFile)).toBe(false);
    expect(allRunning(at)).toBe(false);
  });

  it("ends what a service started and left behind when it crashed", async () => {
    const at = home();
    const child = startService(at, "backend", {
      ...sleeper,
      args: [
        "-e",
        `const { pid } = require("node:child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
         require("node:fs").writeFileSync(${JSON.stringify(join(at.root, "grandchild"))}, String(pid));
         process.exit(1);`,
      ],
    });
    await new Promise((done) => child.once("exit", done));
    const grandchild = identify(Number(readFileSync(join(at.root, "grandchild"), "utf8")));
    expect(isAlive(grandchild)).toBe(true);
    expect(await stopServices(at)).toEqual([]);
    await expect.poll(() => isAlive(grandchild)).toBe(false);
  });

  it("leaves a process alone that only carries the number of one of ours", async () => {
    const at = home();
    const foreign = startService(at, "foreign", sleeper);
    const record = { pid: foreign.pid, born: "at another time" };
    writeFileSync(at.servicesFile, JSON.stringify({ backend: record }));
    expect(await stopServices(at)).toEqual([]);
    expect(commandLineOf(foreign.pid ?? 0)).toContain("setInterval");
    foreign.kill("SIGKILL");
  });

  it("says at once when a service ends before it answers", async () => {
    const at = home();
    const child = startService(at, "backend", {
      ...sleeper,
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
