import { SeveredStorefront } from "../support/severed-storefront";
import { expect, test } from "../support/test";

const pages = [
  { path: "/products/aps-superficial-fascia", heading: /APS Superficial\/Fascia/ },
  { path: "/learn/what-is-dry-needling", heading: /What is dry needling/ },
  { path: "/needles", heading: /Needles/ },
];

test("with the backend down the shop stays readable and says that buying is paused", async ({
  page,
  store,
}) => {
  test.slow();
  const storefront = await SeveredStorefront.start(store);
  try {
    await expect(async () => {
      for (const { path, heading } of pages) {
        await page.goto(`${storefront.url}${path}`);
        await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible({
          timeout: 2000,
        });
      }
      // Its prices are there before the line is cut.
      await page.goto(`${storefront.url}${pages[0]?.path}`);
      await expect(page.getByText("$15.90").first()).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 60_000 });

    await storefront.cutTheLine();

    for (const { path, heading } of pages) {
      const answer = await page.goto(`${storefront.url}${path}`);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    }
    await page.goto(`${storefront.url}${pages[0]?.path}`);
    await expect(page.getByRole("button", { name: "Buying is paused" })).toBeVisible();
    const cart = await page.goto(`${storefront.url}/cart`);
    expect(cart?.status()).toBeLessThan(500);
  } finally {
    await storefront.stop();
  }
});
