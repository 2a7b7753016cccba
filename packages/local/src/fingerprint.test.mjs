import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fingerprint } from "./fingerprint.mjs";

function folder() {
  const root = mkdtempSync(join(tmpdir(), "np-fingerprint-"));
  mkdirSync(join(root, "src/node_modules"), { recursive: true });
  writeFileSync(join(root, "src/a.json"), "1");
  return root;
}

describe("fingerprint", () => {
  it("changes with a file's content, a new file and the salt, and with nothing else", () => {
    const root = folder();
    const before = fingerprint(root, ["src"]);
    writeFileSync(join(root, "src/node_modules/ignored"), "x");
    expect(fingerprint(root, ["src"])).toBe(before);
    expect(fingerprint(root, ["src"], "another database")).not.toBe(before);
    writeFileSync(join(root, "src/b.json"), "1");
    const withNew = fingerprint(root, ["src"]);
    expect(withNew).not.toBe(before);
    writeFileSync(join(root, "src/a.json"), "2");
    expect(fingerprint(root, ["src"])).not.toBe(withNew);
  });

  it("counts a missing path as missing", () => {
    const root = folder();
    expect(fingerprint(root, ["src", "none"])).not.toBe(fingerprint(root, ["src"]));
  });
});
