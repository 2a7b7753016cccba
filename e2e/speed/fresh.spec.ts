import type { AdminApi } from "../support/admin";
import { makeProduct } from "../support/draft-product";
import type { State } from "../support/state";
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
  const { location_id: place, stocked_quantity: boxes, reserved_quantity: reserved } = levels[0];
  return { path: `${path}/${place}`, boxes: Number(boxes), reserved: Number(reserved) };
}

test("what an admin changes is on the product page, the shelf and in search within a second, in the median of five tries", async ({
  admin,
  store,
}) => {
  const tag = Date.now().toString(36);
  const handle = `fresh-${tag}`;
  const product = await makeProduct(admin, { title: `Fresh ${tag}`, handle });
  const at = (path: string) => `${store.storefrontUrl}${path}`;
  const places = [
    { name: "product page", url: at(`/products/${handle}`) },
    { name: "shelf", url: at("/supplies?sort=newest") },
  ];
  /** Milliseconds of each try, by what was changed and where it was seen. */
  const seen = new Map<string, number[]>();
  const tell = async (what: string, name: string, url: string, fits: (html: string) => boolean) => {
    const key = `${what} on the ${name}`;
    seen.set(key, [...(seen.get(key) ?? []), await untilServed(url, fits)]);
  };
  const anatomy = await readProduct(store, "anatomy-chart");
  const page = at("/products/anatomy-chart");
  const variantId = anatomy.variants[0]?.id ?? "";
  const stock = await stockOf(admin, variantId);
  try {
    for (const { url } of places) await untilServed(url, (html) => html.includes(`Fresh ${tag}`));
    await untilServed(page, (html) => html.includes(anatomy.title));

    for (const turn of [1, 2, 3, 4, 5]) {
      await admin.post(`/admin/products/${product.id}/variants/${product.variantId}`, {
        prices: [{ currency_code: "usd", amount: 12 + turn / 10 }],
      });
      await Promise.all(
        places.map(({ name, url }) =>
          tell("price", name, url, (html) => html.includes(`$12.${turn}0`)),
        ),
      );

      const word = `freshly${turn}${tag}`;
      await admin.post(`/admin/products/${product.id}`, { title: `Fresh ${word}` });
      await Promise.all([
        ...places.map(({ name, url }) => tell("title", name, url, (html) => html.includes(word))),
        tell("title", "search page", at(`/search?q=${word}`), (html) =>
          html.includes(`/products/${handle}`),
        ),
      ]);

      const boxes = await notShownYet(page);
      // Other journeys buy here too: what they reserved is not left.
      const { reserved } = await stockOf(admin, variantId);
      await admin.post(stock.path, { stocked_quantity: reserved + boxes });
      await tell("stock", "product page", page, (html) => saysLeft(html, boxes));
    }
  } finally {
    await admin.post(stock.path, { stocked_quantity: stock.boxes });
    await admin.remove(`/admin/products/${product.id}`);
  }
  const lines = [...seen].map(
    ([what, tries]) => `${what} ${tries.map((ms) => ms.toFixed(0)).join(", ")} ms`,
  );
  console.log(`fresh, in five tries each (within ${WITHIN_MS} ms): ${lines.join("; ")}`);
  // On a machine that others use a try may be late.
  for (const [what, tries] of seen) expect.soft(median(tries), what).toBeLessThan(WITHIN_MS);
  expect(seen.size).toBe(6);
});

const median = (tries: number[]) => tries.toSorted((a, b) => a - b)[2] ?? Number.NaN;

const saysLeft = (html: string, boxes: number) =>
  new RegExp(`\\b${boxes}(<!-- -->)? (boxes? )?left`).test(html);

/** Few enough boxes that a page counts them, and none that it counts already: that would be seen at once. */
async function notShownYet(url: string): Promise<number> {
  const html = await (await fetch(url)).text();
  const boxes = [1, 2, 3, 4, 5].find((few) => !saysLeft(html, few));
  if (boxes === undefined) throw new Error(`${url} shows each of one to five boxes left.`);
  return boxes;
}

async function readProduct(
  store: State,
  handle: string,
): Promise<{ title: string; variants: { id: string }[] }> {
  const answer = await fetch(`${store.backendUrl}/store/catalog/${handle}`, {
    headers: { "x-publishable-api-key": store.publishableKey },
  });
  return (await answer.json()).product;
}
