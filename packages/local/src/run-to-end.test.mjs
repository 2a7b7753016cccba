import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { identify, isAlive } from "./process-identity.mjs";
import { endRunning, runToEnd, tellingLines } from "./run-to-end.mjs";

const folder = () => mkdtempSync(join(tmpdir(), "np-run-"));

it("fails with what was tried, what to do, the telling lines and the log", async () => {
  const log = join(folder(), "try.log");
  const script = "console.error('Error: the size list has no lengths'); process.exit(3)";
  const failure = await runToEnd("Seeding", process.execPath, ["-e", script], {
    cwd: tmpdir(),
    log,
    advice: "Mend the file.",
  }).catch((error) => error);
  expect(failure.message).toMatch(/^Seeding failed\. Mend the file\./);
  expect(failure.message).toContain("the size list has no lengths");
  expect(failure.log).toBe(log);
  expect(readFileSync(log, "utf8")).toContain("the size list has no lengths");
});

it("says so when the program does not exist", async () => {
  const options = { cwd: tmpdir(), log: join(folder(), "try.log"), advice: "Install it." };
  await expect(runToEnd("Trying", "/nowhere/program", [], options)).rejects.toThrow("ENOENT");
});

it("finds the error among the lines that follow it, without colors", () => {
  const output = ["fine", "\u001b[31merror\u001b[39m TS2322: wrong type"];
  for (let line = 0; line < 40; line++) output.push(`summary ${line}`);
  expect(tellingLines(output.join("\n")).split("\n")).toEqual([
    "error TS2322: wrong type",
    ...Array.from({ length: 10 }, (_, at) => `summary ${30 + at}`),
  ]);
});

it("ends a running command with what it started, and waits for both", async () => {
  const place = folder();
  const inner = join(place, "inner.mjs");
  const outer = join(place, "outer.mjs");
  const pids = join(place, "pids.json");
  writeFileSync(inner, "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);");
  writeFileSync(
    outer,
    `import { spawn } from "node:child_process"; import { writeFileSync } from "node:fs";
     const child = spawn(process.execPath, [${JSON.stringify(inner)}], { stdio: "ignore" });
     writeFileSync(${JSON.stringify(pids)}, JSON.stringify([process.pid, child.pid]));
     setInterval(() => {}, 1000);`,
  );
  const run = runToEnd("Building", process.execPath, [outer], {
    cwd: place,
    log: join(place, "try.log"),
    advice: "",
  }).catch((error) => error);
  await expect.poll(() => read(pids)).toHaveLength(2);
  const started = read(pids).map(identify);
  expect(started.every(isAlive)).toBe(true);
  await endRunning();
  await expect.poll(() => started.some(isAlive)).toBe(false);
  expect((await run).message).toContain("SIGTERM");
});

/**
 * @param {string} file
 * @returns {number[]}
 */
function read(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return [];
  }
}
