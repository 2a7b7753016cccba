import { mkdtempSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readJson, writeJson } from "./json-file.mjs";

const folder = () => mkdtempSync(join(tmpdir(), "np-json-"));

describe("local JSON files", () => {
  it("are written whole, readable by their owner only, with nothing left beside them", () => {
    const at = folder();
    writeJson(join(at, "state.json"), { storefrontUrl: "http://localhost:8000" });
    writeJson(join(at, "state.json"), { storefrontUrl: "http://localhost:8001" });
    expect(readJson(join(at, "state.json"), null)).toEqual({
      storefrontUrl: "http://localhost:8001",
    });
    expect(statSync(join(at, "state.json")).mode & 0o077).toBe(0);
    expect(readdirSync(at)).toEqual(["state.json"]);
  });

  it("count as missing when a crash cut them off", () => {
    const file = join(folder(), "state.json");
    writeFileSync(file, '{"storefrontUrl": "http://lo');
    expect(readJson(file, null)).toBeNull();
  });
});
