import { brotliCompressSync, constants } from "node:zlib";
import type { Browser, Page, Request } from "@playwright/test";

/** A look at a page: how wide, and what a person does there that its scripts are needed for. */
export type Visit = { url: string; width: number; use?: (page: Page) => Promise<void> };

/** KB are 1000 bytes; scripts and styles as brotli 11 would send them, fonts as they are. */
export type Weight = {
  scriptKb: number;
  scripts: number;
  styleKb: number;
  fontKb: number;
  htmlKb: number;
  requests: number;
  thirdParty: string[];
  /** All layout shifts that nobody caused by input, added up; the worse of a fast and a slow line. */
  layoutShift: number;
  /** What moved, for whoever has to mend it. */
  moved: string[];
};

type Shifts = { sum: number; moved: string[] };

const UNTOUCHED_MS = 5000;
/** A phone on a poor line: fonts and islands come late, and what moves then is seen. */
const SLOW_LINE = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const SLOW_CPU = 4;

/** Loads a page with nothing cached, leaves it alone for five seconds, uses it, and weighs it. */
export async function weigh(browser: Browser, visit: Visit): Promise<Weight> {
  const { width } = visit;
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  const fast = await loadAndLeaveAlone(page, visit.url);
  // Asked for by nobody's hand: what the page fetches by itself.
  const untouched = requests.length;
  await visit.use?.(page);
  const parts = await Promise.all(requests.map(partOf));
  await context.close();

  const slow = await slowly(browser, visit);
  const worse = slow.sum > fast.sum ? slow : fast;
  const ofKind = (kind: string) => parts.filter((part) => part.kind === kind);
  const sum = (kind: string, size: (body: Buffer) => number) =>
    ofKind(kind).reduce((total, { body }) => total + size(body), 0) / 1000;
  return {
    scriptKb: sum("script", brotli),
    scripts: ofKind("script").length,
    styleKb: sum("stylesheet", brotli),
    fontKb: sum("font", (body) => body.length),
    htmlKb: sum("document", brotli),
    requests: untouched,
    thirdParty: requests
      .map((request) => request.url())
      .filter(
        (url) => !url.startsWith("data:") && new URL(url).origin !== new URL(visit.url).origin,
      ),
    layoutShift: worse.sum,
    moved: worse.moved,
  };
}

async function slowly(browser: Browser, { url, width }: Visit): Promise<Shifts> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const debug = await context.newCDPSession(page);
  await debug.send("Network.enable");
  await debug.send("Network.emulateNetworkConditions", { offline: false, ...SLOW_LINE });
  await debug.send("Emulation.setCPUThrottlingRate", { rate: SLOW_CPU });
  const shift = await loadAndLeaveAlone(page, url);
  await context.close();
  return shift;
}

type ShiftEntry = PerformanceEntry & {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
};

/** @returns what moved from the first byte until five seconds after the load */
async function loadAndLeaveAlone(page: Page, url: string): Promise<Shifts> {
  await page.addInitScript(() => {
    const shifts: Shifts = { sum: 0, moved: [] };
    Object.assign(window, { shifts });
    const nameOf = (node: Node | null) =>
      node instanceof Element
        ? `<${node.localName} class="${node.getAttribute("class")?.slice(0, 50) ?? ""}">`
        : (node?.textContent?.slice(0, 50) ?? "gone");
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as ShiftEntry[]) {
        if (entry.hadRecentInput) continue;
        shifts.sum += entry.value;
        shifts.moved.push(...entry.sources.map(({ node }) => nameOf(node)));
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(url, { waitUntil: "load" });
  await page.waitForFunction(
    (ms) => {
      const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
      return load && load.loadEventEnd > 0 && performance.now() > load.loadEventEnd + ms;
    },
    UNTOUCHED_MS,
    { polling: 250, timeout: 60_000 },
  );
  return page.evaluate(() => (window as unknown as { shifts: Shifts }).shifts);
}

async function partOf(request: Request): Promise<{ kind: string; body: Buffer }> {
  const response = await request.response();
  // What is fetched ahead as a script counts as one, however it was asked for.
  const isScript = /javascript/.test(response?.headers()["content-type"] ?? "");
  const kind = isScript ? "script" : request.resourceType();
  const wanted = ["script", "stylesheet", "font", "document"].includes(kind);
  return { kind, body: wanted && response ? await response.body() : Buffer.alloc(0) };
}

function brotli(body: Buffer): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}
