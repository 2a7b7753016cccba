import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { idleMilliseconds, keepIdleConnections } from "./idle-connections";

describe("idle connections", () => {
  it("outlive a load balancer's minute", async () => {
    keepIdleConnections();
    const server = createServer((_request, response) => response.end("here"));
    await new Promise<void>((done) => server.listen(0, "localhost", done));
    try {
      const { port } = server.address() as AddressInfo;
      const patience = async () => {
        const answer = await fetch(`http://localhost:${port}/`);
        await answer.text();
        return answer.headers.get("keep-alive");
      };
      await patience();
      expect(await patience()).toBe(`timeout=${idleMilliseconds / 1000}`);
      expect(idleMilliseconds).toBeGreaterThan(60_000);
    } finally {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    }
  });
});
