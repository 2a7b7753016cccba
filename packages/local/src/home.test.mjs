import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { backendEnv } from "./app-env.mjs";
import { localHome, ownPaths, repository, testHome } from "./home.mjs";

const ports = { backend: 1, storefront: 2, mailboxWeb: 3, mailboxSmtp: 4, npiRegistry: 5 };

describe("what people hand in", () => {
  const home = localHome(join(repository, ".needlepoint", "test", "homes"));
  const { PHOTOS_DIR, EVIDENCE_DIR } = backendEnv({
    ports,
    databaseUrl: "postgres://x/y",
    secrets: {},
    evidence: home.evidence,
    photos: home.photos,
  });

  it("lies in the home, where no build writes", () => {
    for (const folder of [PHOTOS_DIR, EVIDENCE_DIR]) {
      expect(folder?.startsWith(home.root)).toBe(true);
      expect(folder).not.toMatch(/\.medusa|\.next|dist/);
    }
  });

  it("is apart for the tests, and goes with everything else when the store is reset", () => {
    expect(testHome(home).photos).not.toBe(home.photos);
    expect(ownPaths(home)).toEqual(expect.arrayContaining([home.photos, home.evidence]));
  });
});
