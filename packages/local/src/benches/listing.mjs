import { availableParallelism, loadavg } from "node:os";
import { call, staffToken } from "../drills/held-order.mjs";
import { fillShop } from "./listing-goods.mjs";

/** Ours takes at most so much of the time stock Medusa takes for its own list. */
const BUDGET = 0.2;
const BUDGET_BYTES = 20_000;
const BIGGEST = 10_000;
const WARM_UP = 5;
const FILLING_MINUTES = 15;

const median = (/** @type {number[]} */ values) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * Times a page of 24 products with prices among 10,000 variants: our list from the search index and
 * stock Medusa's list, by turns, one caller, another page each time. With filters it asks for another
 * price each time as well, so that nobody has counted that choice before. Prints medians, the ratios
 * and the bytes of each; fails over the budget. The copies it made are taken out again. Flags: rounds
 * (40), variants (10000).
 * @param {any} state
 * @param {string[]} flags
 */
export async function bench(state, [rounds = "40", variants = String(BIGGEST)]) {
  const shop = { ...state };
  const staff = await staffToken(shop);
  const before = await totalOf(shop);
  const goods = await fillShop(state.databaseUrl, {
    handle: "aps-superficial-fascia",
    variants: Number(variants),
  });
  try {
    await fillIndex(shop, staff, before + goods.products);
    const pages = Math.ceil(goods.products / 24);
    /** @type {Record<string, number[]>} */
    const times = { ours: [], filtered: [], stock: [] };
    /** @type {Record<string, number>} */
    const bytes = {};
    const pathsOf = (/** @type {number} */ round) => {
      const page = 1 + (round % pages);
      const ours = `/store/catalog?kind=needle&page=${page}`;
      return {
        ours,
        filtered: `${ours}&diameter=0.2&length=30&stock=1&sort=price&min_cents=${1 + round}`,
        stock: `/store/products?limit=24&offset=${(page - 1) * 24}&region_id=${shop.regionId}&fields=*variants.calculated_price`,
      };
    };
    for (let round = 0; round < WARM_UP + Number(rounds); round++) {
      for (const [name, path] of Object.entries(pathsOf(round))) {
        const begun = performance.now();
        const body = await read(shop, path);
        if (round >= WARM_UP) times[name]?.push(performance.now() - begun);
        bytes[name] = Math.max(bytes[name] ?? 0, body.length);
      }
    }
    const ms = Object.fromEntries(
      Object.entries(times).map(([name, values]) => [name, median(values)]),
    );
    const ratioOf = (/** @type {number | undefined} */ of) => (of ?? 0) / (ms.stock ?? 1);
    const ratio = Math.max(ratioOf(ms.ours), ratioOf(ms.filtered));
    const kb = (/** @type {string} */ name) => `${((bytes[name] ?? 0) / 1000).toFixed(1)} KB`;
    const load = loadavg().map((value) => value.toFixed(1));
    console.log(
      `listing: ${goods.variants} variants of ${goods.products} products, ${rounds} rounds, medians: ` +
        `ours ${ms.ours?.toFixed(1)} ms (${kb("ours")}), with four filters ${ms.filtered?.toFixed(1)} ms ` +
        `(${kb("filtered")}), stock Medusa ${ms.stock?.toFixed(1)} ms (${kb("stock")}), ` +
        `ratios ${ratioOf(ms.ours).toFixed(3)} and ${ratioOf(ms.filtered).toFixed(3)} (budget ${BUDGET} and ${BUDGET_BYTES / 1000} KB); ` +
        `load ${load.join(" ")} over 1, 5 and 15 minutes on ${availableParallelism()} cores`,
    );
    return ratio <= BUDGET && (bytes.ours ?? Number.POSITIVE_INFINITY) < BUDGET_BYTES ? 0 : 1;
  } finally {
    await goods.remove();
    await fillIndex(shop, staff, before);
  }
}

/** @param {any} shop @returns {Promise<number>} */
async function totalOf(shop) {
  return (await call(shop, "/store/catalog?limit=1")).total;
}

/**
 * Has the index filled anew and waits until it tells of so many products.
 * @param {any} shop
 * @param {string} staff
 * @param {number} products
 */
async function fillIndex(shop, staff, products) {
  await call(shop, "/admin/search-indexes/product/reindex", { token: staff, body: {} });
  const until = Date.now() + FILLING_MINUTES * 60_000;
  while ((await totalOf(shop)) !== products) {
    if (Date.now() > until) throw new Error("the index was not filled in time");
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** @param {any} shop @param {string} path @returns {Promise<Buffer>} */
async function read(shop, path) {
  const answer = await fetch(`${shop.backendUrl}${path}`, {
    headers: { "x-publishable-api-key": shop.publishableKey },
  });
  const body = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${body.toString("utf8")}`);
  return body;
}
