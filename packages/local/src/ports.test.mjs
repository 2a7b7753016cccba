import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { freePort } from "./ports.mjs";

describe("freePort", () => {
  it("steps over a port in use and never gives one twice", async () => {
    const busy = createServer();
    await new Promise((ready) => busy.listen(0, "127.0.0.1", () => ready(null)));
    const { port } = /** @type {import("node:net").AddressInfo} */ (busy.address());
    const first = await freePort(port);
    const second = await freePort(port);
    expect(first).toBeGreaterThan(port);
    expect(second).toBeGreaterThan(first);
    await new Promise((done) => busy.close(() => done(null)));
  });
});
