import { IncrementalCache } from "next/dist/server/lib/incremental-cache";
import { SharedCacheControls } from "next/dist/server/lib/incremental-cache/shared-cache-controls.external";
import { nodeFs } from "next/dist/server/lib/node-fs-methods";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import KeptPages from "./kept-pages.cjs";

type Made = Parameters<KeptPages["set"]>;
type Asked = Parameters<KeptPages["get"]>;

const room = 1_000_000;
const context = { kind: "APP_PAGE", isFallback: false, isRoutePPREnabled: true } as Asked[1];

/** Next makes one for each request. */
const request = () =>
  new KeptPages({
    fs: nodeFs,
    flushToDisk: false,
    serverDistDir: "/nowhere",
    maxMemoryCacheSize: room,
    revalidatedTags: [],
    _requestHeaders: {},
  });

const answer = (status: number, words: string, tags = "") =>
  ({
    kind: "APP_PAGE",
    html: words.padEnd(room / 10),
    status,
    headers: { "x-next-cache-tags": tags },
  }) as unknown as Made[1];

const keep = (key: string, page: Made[1], by = request()) => by.set(key, page, context as Made[2]);

async function kept(key: string): Promise<string | undefined> {
  const found = await request().get(key, context);
  return found?.value?.kind === "APP_PAGE" ? found.value.html.trim() : undefined;
}

// Long ago, so that whatever happens in a test has happened.
const begin = Date.now() - 1_000_000;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: begin });
});
afterEach(() => {
  vi.useRealTimers();
});
const pass = (ms: number) => vi.setSystemTime(Date.now() + ms);

it("no number of addresses that are not there pushes a page out", async () => {
  await keep("/products/box", answer(200, "a box"));
  for (let turn = 0; turn < 50; turn += 1) {
    await keep(`/products/no-box-${turn}`, answer(404, "not found"));
  }
  expect(await kept("/products/box")).toBe("a box");
  expect(await kept("/products/no-box-49")).toBeUndefined();
});

it("nothing at all is remembered of an address that is not there", async () => {
  const next = new IncrementalCache({
    CurCacheHandler: KeptPages as never,
    fs: nodeFs,
    serverDistDir: "/nowhere",
    dev: false,
    minimalMode: false,
    flushToDisk: false,
    maxMemoryCacheSize: room,
    requestHeaders: {},
    previewProps: {} as never,
    prerenderManifest: { routes: {}, dynamicRoutes: {}, notFoundRoutes: [] } as never,
  });
  const route = { kind: "APP_PAGE", sourceRoute: "/products/[handle]/page" } as never;
  const cacheControl = { revalidate: 30, expire: 600 };
  const lifetimes = new SharedCacheControls({ routes: {}, dynamicRoutes: {} });
  for (const [path, status] of [
    ["/products/a-box", 200] as const,
    ["/products/no-box", 404] as const,
  ]) {
    const page = answer(status, "words") as never;
    await next.set(path, page, { route, isFallback: false, cacheControl });
  }
  expect(lifetimes.get("/products/a-box", route)).toEqual(cacheControl);
  expect(lifetimes.get("/products/no-box", route)).toBeUndefined();
});

it("a page that is there no more is forgotten", async () => {
  await keep("/products/gone", answer(200, "on sale"));
  await keep("/products/gone", answer(404, "not found"));
  expect(await kept("/products/gone")).toBeUndefined();
});

it("a page that something changed under while it was made is not kept", async () => {
  const early = request();
  pass(1);
  await request().revalidateTag(["product:cup"], { expire: 0 });
  pass(1);
  await keep("/products/cup", answer(200, "$10.00", "other,product:cup"), early);
  expect(await kept("/products/cup")).toBeUndefined();

  await keep("/products/cup", answer(200, "$12.50", "other,product:cup"));
  expect(await kept("/products/cup")).toBe("$12.50");
});
