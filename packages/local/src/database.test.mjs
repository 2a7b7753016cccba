import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { probeDatabase } from "./database.mjs";

describe("probeDatabase", () => {
  it("reports an unreachable database in seconds, with its place and what to do", async () => {
    const begun = performance.now();
    await expect(probeDatabase("postgres://u:secret@127.0.0.1:9/shop")).rejects.toThrow(
      /127\.0\.0\.1:9\/shop cannot be reached: nothing listens there\. Check DATABASE_URL/,
    );
    expect(performance.now() - begun).toBeLessThan(6000);
  });

  it("never prints the password", async () => {
    const error = await probeDatabase("postgres://u:secret@127.0.0.1:9/shop").catch((e) => e);
    expect(error.message).not.toContain("secret");
  });

  it("gives up on a server that takes the call and says nothing", async () => {
    const mute = createServer();
    await new Promise((ready) => mute.listen(0, "127.0.0.1", () => ready(null)));
    const { port } = /** @type {import("node:net").AddressInfo} */ (mute.address());
    await expect(probeDatabase(`postgres://u@127.0.0.1:${port}/shop`)).rejects.toThrow(
      "cannot be reached",
    );
    mute.close();
  }, 12_000);

  it.each(["shop", "mysql://u@127.0.0.1/shop"])("says that %s is no address", async (url) => {
    await expect(probeDatabase(url)).rejects.toThrow("DATABASE_URL is not an address");
  });
});
