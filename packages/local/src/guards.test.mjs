import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { guards } from "./guards.mjs";
import { repository } from "./home.mjs";

const read = (/** @type {string} */ file) => readFileSync(join(repository, file), "utf8");

for (const guard of guards) {
  test(`the edit that removes a guard still applies, and its test exists: ${guard.name}`, () => {
    expect(read(guard.file).split(guard.from)).toHaveLength(2);
    expect(read(guard.spec)).toContain(`it("${guard.test}"`);
  });
}
