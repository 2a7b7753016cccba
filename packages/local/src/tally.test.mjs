import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { browserReport, check, sum, unitReport } from "./tally.mjs";

const write = (/** @type {unknown} */ report) => {
  const file = join(mkdtempSync(join(tmpdir(), "np-tally-")), "report.json");
  writeFileSync(file, JSON.stringify(report));
  return file;
};
const suite = { name: "a.test.ts", status: "passed", assertionResults: [{ status: "passed" }] };

describe("tally", () => {
  it("counts a runner that broke, ran nothing or left no report as a failure", () => {
    expect(unitReport("room", "/nowhere.json", 0).failed).toBe(1);
    expect(unitReport("room", write({ numPassedTests: 0, testResults: [] }), 0).failed).toBe(1);
    expect(unitReport("room", write({ numPassedTests: 1, testResults: [suite] }), 1).failed).toBe(
      1,
    );
    expect(browserReport(write({ suites: [], errors: [] }), 0).failed).toBe(1);
  });

  it("names each failing test with its message", () => {
    const failing = {
      name: "a.test.ts",
      status: "failed",
      assertionResults: [
        { status: "failed", fullName: "adds up", failureMessages: ["expected 1"] },
      ],
    };
    const tally = unitReport(
      "room",
      write({ numPassedTests: 1, testResults: [suite, failing] }),
      1,
    );
    expect(tally).toMatchObject({ passed: 1, failed: 1 });
    expect(tally.failures[0]).toContain("adds up");
    expect(tally.failures[0]).toContain("expected 1");
  });

  it("counts a file that could not be loaded", () => {
    const broken = {
      name: "b.test.ts",
      status: "failed",
      message: "cannot find module",
      assertionResults: [],
    };
    expect(
      unitReport("room", write({ numPassedTests: 1, testResults: [suite, broken] }), 1).failed,
    ).toBe(1);
  });

  it("counts a skipped journey as neither passed nor failed", () => {
    const walked = { title: "walked", ok: true, tests: [{ status: "expected" }] };
    const skipped = { title: "skipped", ok: true, tests: [{ status: "skipped" }] };
    const report = write({ suites: [{ specs: [walked, skipped] }] });
    expect(browserReport(report, 0)).toMatchObject({ passed: 1, failed: 0 });
  });

  it("adds up", () => {
    expect(sum([check("a", true), check("b", false)])).toEqual({
      passed: 1,
      failed: 1,
      failures: ["b"],
    });
  });
});
