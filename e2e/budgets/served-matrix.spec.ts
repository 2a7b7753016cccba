import { z } from "zod";
import { expect, test } from "../support/test";

const answerOfProduct = z.object({
  product: z.object({
    variants: z.array(
      z.object({
        title: z.string(),
        spec: z.object({ diameterMm: z.number(), lengthMm: z.number() }),
        tiers: z.array(z.object({ unitCents: z.number() })).min(1),
        availability: z.object({ state: z.enum(["in_stock", "low", "out"]) }),
      }),
    ),
  }),
});

test("the served page of a needle holds the price and stock of every size, before any script", async ({
  browser,
  store,
}) => {
  const handle = "aps-superficial-fascia";
  const answer = await fetch(`${store.backendUrl}/store/catalog/${handle}`, {
    headers: { "x-publishable-api-key": store.publishableKey },
  });
  const { product } = answerOfProduct.parse(await answer.json());
  expect(product.variants.length).toBeGreaterThan(1);

  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${store.storefrontUrl}/products/${handle}`);
  const cells = await page.getByRole("gridcell").allTextContents();
  const stockWords = { in_stock: /in stock/i, low: /left|low/i, out: /out of stock/i };
  for (const { title, spec, tiers, availability } of product.variants) {
    const size = new RegExp(`^${spec.diameterMm.toFixed(2)}( mm)? by ${spec.lengthMm}\\b`);
    const cell = cells.find((text) => size.test(text));
    expect.soft(cell, title).toContain(`$${((tiers[0]?.unitCents ?? 0) / 100).toFixed(2)}`);
    expect.soft(cell, title).toMatch(stockWords[availability.state]);
  }
  await page.close();
});
