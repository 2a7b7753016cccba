/**
 * A guard of "who may buy", the edit that takes it away, and the tests that must turn red then.
 *
 * @typedef {string | { each: string, row: string }} NamedTest a test by its name, or a row of an
 *   `it.each` by the template of its name and what fills the placeholder
 *
 * @typedef {{
 *   name: string,
 *   file: string,
 *   from: string,
 *   to: string,
 *   spec: string,
 *   tests: readonly NamedTest[],
 * }} Guard `from` stands once in `file`; each of `tests` stands once in `spec`
 */

/** The folders that guards and their specs lie in. */
export const at = {
  api: "backend/src/api",
  gates: "backend/src/api/gates",
  licensing: "backend/src/workflows/licensure",
  modules: "backend/src/modules",
  licensure: "packages/licensure/src",
  specs: "backend/integration-tests",
};

/**
 * The name under which a test runs.
 * @param {NamedTest} test
 */
export const titleOf = (test) =>
  typeof test === "string" ? test : test.each.replace("%s", () => test.row);
