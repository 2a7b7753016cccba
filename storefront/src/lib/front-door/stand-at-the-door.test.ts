import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { beforeAll, expect, it } from "vitest";
import { connectionAddressHeader } from "@/lib/connection-address";
import { standAtTheDoor } from "./stand-at-the-door";

beforeAll(standAtTheDoor);

/** What a server answers to each of some requests. */
async function answersOf(
  listener: RequestListener,
  requests: { path: string; headers?: Record<string, string> }[],
): Promise<string[]> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const { port } = server.address() as AddressInfo;
    return await Promise.all(
      requests.map(async ({ path, headers = {} }) =>
        (await fetch(`http://127.0.0.1:${port}${path}`, { headers })).text(),
      ),
    );
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
}

it("is written on a request by the server alone", async () => {
  const from = await answersOf(
    ({ headers }, response) => response.end(String(headers[connectionAddressHeader])),
    [{ path: "/" }, { path: "/", headers: { [connectionAddressHeader]: "203.0.113.7" } }],
  );
  expect(from).toEqual(["127.0.0.1", "127.0.0.1"]);
});

it("comes to the pages tidied", async () => {
  const seen = await answersOf(
    ({ url, headers }, response) => response.end(`${url} ${headers["x-nonce"]}`),
    [{ path: "/products/box?x=probe", headers: { "x-nonce": "probe" } }],
  );
  expect(seen).toEqual(["/products/box undefined"]);
});
