import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const answers: Record<string, { status: number; body: string }> = {
  "/good": { status: 200, body: '{"name":"Robin"}' },
  "/other-shape": { status: 200, body: '{"nom":"Robin"}' },
  "/created": { status: 201, body: "Created" },
  "/refused": {
    status: 400,
    body: '{"type":"invalid_data","code":"out_of_stock","message":"m","fields":{"a":"b"}}',
  },
  "/who": { status: 401, body: '{"type":"unauthorized","message":"Unauthorized"}' },
  "/page": { status: 404, body: "<!DOCTYPE html>" },
  "/broken": { status: 500, body: '{"type":"unknown_error","message":"m"}' },
};
const heard: Array<{ url?: string; headers: Record<string, unknown> }> = [];
let server: Server;

/** Loaded after the environment stands: the module checks it at its first call. */
let storeCall: typeof import("./store-call").storeCall;
const named = z.object({ name: z.string() });

beforeAll(async () => {
  server = createServer((request, response) => {
    heard.push({ url: request.url, headers: request.headers });
    if (request.url === "/cut") return request.socket.destroy();
    if (request.url === "/silent") return undefined;
    const { status, body } = answers[request.url ?? ""] ?? { status: 404, body: "{}" };
    response.writeHead(status).end(body);
    return undefined;
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, {
    BACKEND_URL: `http://127.0.0.1:${port}`,
    STOREFRONT_URL: "http://localhost:8000",
    TRUSTED_PROXY_HOPS: "0",
    PUBLISHABLE_KEY: "pk_of_the_test",
    REGION_ID: "reg_1",
    SESSION_SECRET: "0123456789abcdef0123456789abcdef",
    REVALIDATE_SECRET: "0123456789abcdef0123456789abcdef",
  });
  ({ storeCall } = await import("./store-call"));
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("store call", () => {
  it("brings a good answer, with the key and the person's token sent along", async () => {
    const answer = await storeCall("/good", { token: "t", answer: named });
    expect(answer).toEqual({ ok: true, data: { name: "Robin" } });
    expect(heard.at(-1)?.headers).toMatchObject({
      "x-publishable-api-key": "pk_of_the_test",
      authorization: "Bearer t",
    });
  });

  it("takes an answer without JSON where none is needed", async () => {
    expect((await storeCall("/created", { method: "DELETE", answer: z.unknown() })).ok).toBe(true);
  });

  it("tells a refusal with its code and fields", async () => {
    expect(await storeCall("/refused", { answer: named })).toMatchObject({
      kind: "refused",
      code: "out_of_stock",
      fields: { a: "b" },
    });
  });

  it("tells a missing token from a refusal", async () => {
    expect(await storeCall("/who", { answer: named })).toMatchObject({ kind: "sign_in" });
  });

  it("takes a page instead of an answer as a refusal without a code", async () => {
    expect(await storeCall("/page", { answer: named })).toMatchObject({
      kind: "refused",
      status: 404,
      code: null,
    });
  });

  it.each(["/other-shape", "/broken", "/cut"])("counts %s as unavailable", async (path) => {
    expect(await storeCall(path, { answer: named })).toMatchObject({
      kind: "unavailable",
      code: "backend_unavailable",
    });
  });

  it("waits no longer than it was told to", async () => {
    expect(await storeCall("/silent", { answer: named, timeout: 50 })).toMatchObject({
      kind: "unavailable",
    });
  });
});
