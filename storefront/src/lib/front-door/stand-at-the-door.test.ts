import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "vitest";
import { connectionAddressHeader } from "@/lib/connection-address";
import { standAtTheDoor } from "./stand-at-the-door";

it("is written on a request by the server alone", async () => {
  standAtTheDoor();
  const server = createServer((request, response) =>
    response.end(String(request.headers[connectionAddressHeader])),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const { port } = server.address() as AddressInfo;
    const ask = async (headers: Record<string, string>) =>
      (await fetch(`http://127.0.0.1:${port}/`, { headers })).text();
    expect(await ask({})).toBe("127.0.0.1");
    expect(await ask({ [connectionAddressHeader]: "203.0.113.7" })).toBe("127.0.0.1");
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});
