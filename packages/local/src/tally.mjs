import { existsSync, readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

/**
 * @typedef {{ passed: number, failed: number, failures: string[] }} Tally
 */

/** @returns {Tally} */
export function emptyTally() {
  return { passed: 0, failed: 0, failures: [] };
}

/**
 * @param {Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return tallies.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      failures: [...total.failures, ...one.failures],
    }),
    emptyTally(),
  );
}

/**
 * One check that passes or fails as a whole.
 * @param {string} title
 * @param {boolean} passed
 * @returns {Tally}
 */
export function check(title, passed) {
  return passed
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [title] };
}

/**
 * Reads the JSON report of vitest or jest, which share their shape. A runner that broke before it
 * could report, or ran nothing, counts as one failure.
 * @param {string} title
 * @param {string} file
 * @param {number} exitCode
 * @returns {Tally}
 */
export function unitReport(title, file, exitCode) {
  if (!existsSync(file)) return check(`${title}: ended without a report`, false);
  const report = JSON.parse(readFileSync(file, "utf8"));
  const failures = report.testResults.flatMap((/** @type {any} */ suite) => {
    const failed = suite.assertionResults.filter((/** @type {any} */ t) => t.status === "failed");
    const broken = suite.status === "failed" && failed.length === 0;
    return [
      ...failed.map(
        (/** @type {any} */ t) => `${title}: ${t.fullName}\n${firstLines(t.failureMessages?.[0])}`,
      ),
      ...(broken ? [`${title}: ${suite.name} could not run\n${firstLines(suite.message)}`] : []),
    ];
  });
  const passed = report.numPassedTests;
  if (failures.length === 0 && (exitCode !== 0 || passed === 0)) {
    failures.push(`${title}: exit code ${exitCode} with ${passed} tests passed`);
  }
  return { passed, failed: failures.length, failures };
}

/**
 * Reads Playwright's JSON report.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Tally}
 */
export function browserReport(file, exitCode) {
  if (!existsSync(file)) return check("browser: ended without a report", false);
  const report = JSON.parse(readFileSync(file, "utf8"));
  const failures = [];
  let passed = 0;
  const walk = (/** @type {any} */ suite) => {
    for (const spec of suite.specs ?? []) {
      // Playwright calls a spec that was skipped ok; it proves nothing.
      if (spec.tests?.every((/** @type {any} */ t) => t.status === "skipped")) continue;
      if (spec.ok) passed++;
      else {
        const error = spec.tests
          ?.flatMap((/** @type {any} */ t) => t.results)
          ?.find((/** @type {any} */ r) => r.error)?.error;
        failures.push(`browser: ${spec.file} › ${spec.title}\n${firstLines(error?.message)}`);
      }
    }
    for (const inner of suite.suites ?? []) walk(inner);
  };
  for (const suite of report.suites ?? []) walk(suite);
  for (const error of report.errors ?? []) failures.push(`browser: ${firstLines(error.message)}`);
  if (failures.length === 0 && (exitCode !== 0 || passed === 0)) {
    failures.push(`browser: exit code ${exitCode} with ${passed} tests passed`);
  }
  return { passed, failed: failures.length, failures };
}

function firstLines(text = "") {
  return stripVTControlCharacters(text)
    .split("\n")
    .filter((line) => !/^\s+at .*node_modules/.test(line))
    .slice(0, 20)
    .map((line) => `    ${line}`)
    .join("\n");
}
