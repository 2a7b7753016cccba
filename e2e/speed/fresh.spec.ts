import type { AdminApi } from "../support/admin";
import { makeProduct } from "../support/draft-product";
import { expect, test } from "../support/test";

const WITHIN_MS = 1000;

/** Milliseconds from now until a page's HTML, as anyone is served it, fits. */
async function untilServed(url: string, fits: (html: string) => boolean): Promise<number> {
  const begun = performance.now();
  await expect
    .poll(async () => fits(await (await fetch(url)).text()), { intervals: [20], timeout: 15_000 })
    .toBe(true);
  return performance.now() - begun;
}

async function stockOf(admin: AdminApi, variantId: string) {
  const fields = "fields=inventory_items.inventory_item_id,product_id";
  const { variants } = await (
    await admin.get(`/admin/product-variants?id=${variantId}&${fields}`)
  ).json();
  const itemId = variants[0].inventory_items[0].inventory_item_id;
  const path = `/admin/inventory-items/${itemId}/location-levels`;
  const { inventory_levels: levels } = await (await admin.get(path)).json();
  return { path: `${path}/${levels[0].location_id}`, boxes: levels[0].stocked_quantity as number };
}

test("what an admin changes is on the product page, the shelf and in search within a second", async ({
  admin,
  store,
}) => {
  const tag = Date.now().toString(36);
  const handle = `fresh-${tag}`;
  const word = `freshly${tag}`;
  const product = await makeProduct(admin, { title: `Fresh ${tag}`, handle });
  const at = (path: string) => `${store.storefrontUrl}${path}`;
  const places = [
    ["product page", at(`/products/${handle}`)],
    ["shelf", at("/supplies?sort=newest")],
  ] as const;
  const figures: string[] = [];
  const told = async (what: string, name: string, url: string, fits: (html: string) => boolean) => {
    const ms = await untilServed(url, fits);
    figures.push(`${what} on the ${name} ${ms.toFixed(0)} ms`);
    expect.soft(ms, `${what} on the ${name}`).toBeLessThan(WITHIN_MS);
  };
  try {
    for (const [, url] of places) await untilServed(url, (html) => html.includes(`Fresh ${tag}`));

    await admin.post(`/admin/products/${product.id}/variants/${product.variantId}`, {
      prices: [{ currency_code: "usd", amount: 12.34 }],
    });
    await Promise.all(
      places.map(([name, url]) => told("price", name, url, (html) => html.includes("$12.34"))),
    );

    await admin.post(`/admin/products/${product.id}`, { title: `Fresh ${word}` });
    await Promise.all([
      ...places.map(([name, url]) =>
        told("title", name, url, (html) => html.includes(`Fresh ${word}`)),
      ),
      told("title", "search page", at(`/search?q=${word}`), (html) =>
        html.includes(`/products/${handle}`),
      ),
    ]);

    const sharps = await (
      await fetch(`${store.backendUrl}/store/catalog/anatomy-chart`, {
        headers: { "x-publishable-api-key": store.publishableKey },
      })
    ).json();
    const [variant] = sharps.product.variants;
    const stock = await stockOf(admin, variant.id);
    const page = at("/products/anatomy-chart");
    await untilServed(page, (html) => html.includes(variant.sku));
    try {
      await admin.post(stock.path, { stocked_quantity: 3 });
      await told("stock", "product page", page, (html) =>
        /\b3(<!-- -->)? (boxes )?left/.test(html),
      );
    } finally {
      await admin.post(stock.path, { stocked_quantity: stock.boxes });
    }
    await told(
      "stock put back",
      "product page",
      page,
      (html) => !/\b3(<!-- -->)? (boxes )?left/.test(html),
    );
  } finally {
    await admin.remove(`/admin/products/${product.id}`);
    console.log(`fresh: ${figures.join(", ")} (within ${WITHIN_MS} ms)`);
  }
});
