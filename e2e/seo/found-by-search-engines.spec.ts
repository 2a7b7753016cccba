import type { Page } from "@playwright/test";
import { makeProduct } from "../support/draft-product";
import { expect, test } from "../support/test";

type Thing = Record<string, unknown>;

/** What the page says of itself to machines: each block parsed by the browser, as a crawler does. */
async function thingsOn(page: Page): Promise<Thing[]> {
  const blocks = await page
    .locator('script[type="application/ld+json"]')
    .evaluateAll((scripts) => scripts.map((script) => script.textContent ?? ""));
  return blocks.flatMap((block) => {
    const data = JSON.parse(block) as Thing;
    return Array.isArray(data["@graph"]) ? (data["@graph"] as Thing[]) : [data];
  });
}

const ofType = (things: Thing[], type: string) =>
  things.find((thing) => [thing["@type"]].flat().includes(type));

const publicPages = [
  "/",
  "/needles",
  "/supplies",
  "/finder",
  "/products/aps-superficial-fascia",
  "/products/sharps-container",
  "/learn",
  "/learn/what-is-dry-needling",
  "/state-rules",
  "/state-rules/tx",
  "/state-rules/professions/pt",
  "/shipping",
  "/returns",
  "/privacy",
  "/terms",
  "/why-we-ask-for-a-license",
  "/contact",
];

test("every public page has words of its own, one address, and a picture to be shared with", async ({
  page,
  store,
}) => {
  test.slow();
  const titles = new Set<string>();
  const descriptions = new Set<string>();
  for (const path of publicPages) {
    const url = new URL(path, store.storefrontUrl).href;
    // The build knew no address: the page of the first visit may be the one before it was told.
    await expect(async () => {
      await page.goto(url);
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", url, {
        timeout: 1000,
      });
    }).toPass();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect.soft(await page.getByRole("heading", { level: 1 }).count(), `h1 of ${path}`).toBe(1);
    const meta = (selector: string) => page.locator(`head ${selector}`).getAttribute("content");
    titles.add(await page.title());
    descriptions.add((await meta('meta[name="description"]')) ?? "");
    expect(await meta('meta[property="og:url"]')).toBe(url);
    expect(await meta('meta[name="twitter:card"]')).toBe("summary_large_image");
    const picture = (await meta('meta[property="og:image"]')) ?? "";
    expect(picture).toMatch(new RegExp(`^${store.storefrontUrl}/share/`));
    const answer = await fetch(picture);
    expect(answer.headers.get("content-type"), picture).toBe("image/png");
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
    const again = await fetch(picture, {
      headers: { "if-none-match": answer.headers.get("etag") ?? "" },
    });
    expect(again.status).toBe(304);
  }
  expect([titles.size, descriptions.size]).toEqual([publicPages.length, publicPages.length]);
});

test("a listing has one address for what it shows, whatever the order and the way there", async ({
  page,
  store,
}) => {
  const canonical = page.locator('link[rel="canonical"]');
  await page.goto("/needles?sort=price&length=30&utm_source=x&diameter=0.20");
  await expect(canonical).toHaveAttribute(
    "href",
    `${store.storefrontUrl}/needles?diameter=0.20&length=30`,
  );
  await page.goto("/needles?stock=1");
  await expect(canonical).toHaveAttribute("href", `${store.storefrontUrl}/needles`);
});

test("what is somebody's own, and what is only found, is not indexed", async ({ page }) => {
  for (const path of ["/search?q=0.20x30", "/cart", "/account/sign-in", "/no-such-page"]) {
    await page.goto(path);
    await expect(page.locator('meta[name="robots"]').first()).toHaveAttribute("content", /noindex/);
  }
});

test("a product tells machines what it tells people: every size, its price, its stock, and who may buy", async ({
  page,
  store,
}) => {
  const handle = "aps-superficial-fascia";
  await page.goto(`/products/${handle}`);
  const things = await thingsOn(page);
  const group = ofType(things, "ProductGroup");
  const sizes = (group?.hasVariant ?? []) as (Thing & { offers: Thing; size: string })[];
  const cells = await page.getByRole("gridcell").allTextContents();
  expect(sizes.length).toBeGreaterThan(1);
  expect(cells.filter((text) => text.includes("$"))).toHaveLength(sizes.length);
  for (const { size, offers } of sizes) {
    const [diameter, length] = size.match(/[\d.]+/g) ?? [];
    const cell = cells.find((text) => new RegExp(`^${diameter}( mm)? by ${length}\\b`).test(text));
    expect(cell, size).toContain(`$${offers.price}`);
    expect(/out of stock/i.test(cell ?? ""), size).toBe(
      offers.availability === "https://schema.org/OutOfStock",
    );
  }
  expect(group?.description).toMatch(/licensed practitioners only/);
  expect(ofType(things, "BreadcrumbList")).toBeTruthy();

  await page.goto("/products/sharps-container");
  expect(JSON.stringify(await thingsOn(page))).not.toMatch(/licensed practitioners only/);
  await page.goto("/");
  const home = await thingsOn(page);
  expect(ofType(home, "Organization")?.url).toBe(store.storefrontUrl);
  expect(JSON.stringify(ofType(home, "WebSite"))).toContain("/search?q={search_term_string}");
  await page.goto("/learn/what-is-dry-needling");
  expect(ofType(await thingsOn(page), "Article")?.headline).toMatch(/What is dry needling/);
});

test("no title can end the script it stands in", async ({ page, admin }) => {
  const tag = Date.now().toString(36);
  const title = `</script><script>document.title="taken ${tag}"</script> \u2028 & "${tag}" <!--`;
  const product = await makeProduct(admin, { title, handle: `odd-title-${tag}` });
  try {
    await expect(async () => {
      const answer = await page.goto(`/products/${product.handle}`);
      expect(answer?.status()).toBe(200);
    }).toPass();
    const things = await thingsOn(page);
    const one = ofType(things, "Product");
    expect(one?.name).toBe(title);
    expect(await page.title()).toContain("</script>");
    expect(await page.title()).not.toMatch(/^taken/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("</script>");
  } finally {
    await admin.remove(`/admin/products/${product.id}`);
  }
});

test("the sitemap holds every page that is there, and none that is not", async ({
  admin,
  store,
}) => {
  const tag = Date.now().toString(36);
  const product = await makeProduct(admin, { title: `Listed ${tag}`, handle: `listed-${tag}` });
  const read = async (url: string) => {
    const answer = await fetch(url);
    expect(answer.status, url).toBe(200);
    return answer.text();
  };
  const addressesIn = (xml: string) =>
    [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, at]) => at);
  const all = async () => {
    const shards = addressesIn(await read(`${store.storefrontUrl}/sitemap.xml`));
    const parts = await Promise.all(shards.map((shard) => read(shard ?? "")));
    return parts.flatMap(addressesIn);
  };
  const own = `${store.storefrontUrl}/products/${product.handle}`;
  try {
    await expect.poll(all).toContain(own);
    for (const path of publicPages) {
      expect(await all()).toContain(new URL(path, store.storefrontUrl).href);
    }
    expect(await read(`${store.storefrontUrl}/robots.txt`)).toContain(
      `Sitemap: ${store.storefrontUrl}/sitemap.xml`,
    );
    const products = await read(`${store.storefrontUrl}/sitemaps/products-1.xml`);
    expect(products).toMatch(/<lastmod>\d{4}-\d\d-\d\dT/);
    expect((await fetch(`${store.storefrontUrl}/sitemaps/products-2.xml`)).status).toBe(404);
    expect((await fetch(`${store.storefrontUrl}/sitemaps/..%2Fx`)).status).toBe(404);
    await admin.post(`/admin/products/${product.id}`, { status: "draft" });
    await expect.poll(all).not.toContain(own);
  } finally {
    await admin.remove(`/admin/products/${product.id}`);
  }
});
