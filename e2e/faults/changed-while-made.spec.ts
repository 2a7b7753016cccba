import { makeProduct } from "../support/draft-product";
import { SeveredStorefront } from "../support/severed-storefront";
import { expect, test } from "../support/test";

test("a change that comes while a page is being made is there at the next look", async ({
  admin,
  store,
}) => {
  test.slow();
  const handle = `made-${Date.now().toString(36)}`;
  const product = await makeProduct(admin, { title: "Made meanwhile", handle });
  const storefront = await SeveredStorefront.start(store);
  const look = async () => (await fetch(`${storefront.url}/products/${handle}`)).text();
  try {
    await expect
      .poll(() => look().catch(() => "not started"), { timeout: 60_000 })
      .toContain("$10.00");

    storefront.holdAnswers();
    await storefront.tellOfChange(`product:${handle}`);
    const begunBefore = look();
    await storefront.untilHeldBack(handle);
    await admin.post(`/admin/products/${product.id}/variants/${product.variantId}`, {
      prices: [{ currency_code: "usd", amount: 12.5 }],
    });
    await storefront.tellOfChange(`product:${handle}`);
    storefront.letAnswersGo();

    expect(await begunBefore).toContain("$10.00");
    expect(await look()).toContain("$12.50");
  } finally {
    await storefront.stop();
    await admin.remove(`/admin/products/${product.id}`);
  }
});
