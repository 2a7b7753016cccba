import { expect, test } from "../support/test";

const badRequests = [
  "/store/products?offset=-1",
  "/store/products?limit=-1",
  "/store/products?limit=100000",
  "/store/products?created_at[$gt]=zzz",
  "/store/products?created_at[$gte]=9999999999999999",
  "/store/products?q=%00",
  "/store/products?tag_id=%00",
  "/store/orders/%00",
  "/store/carts/%00",
  "/store/regions?offset=-1",
  "/store/collections?offset=-5",
  "/store/products?fields=__proto__.x",
  "/store/products?order=constructor",
  "/store/products?__proto__[x]=1",
];

for (const path of badRequests) {
  test(`GET ${path} is a 400 with a code and a sentence`, async ({ request, store }) => {
    const answer = await request.get(`${store.backendUrl}${path}`, {
      headers: { "x-publishable-api-key": store.publishableKey },
    });
    expect(answer.status()).toBe(400);
    const body = await answer.json();
    expect(body.code).toMatch(/^[a-z_]+$/);
    expect(body.message.length).toBeGreaterThan(10);
  });
}

test("what came by https is told to stay there; http is left alone", async ({ request, store }) => {
  const told = async (headers: Record<string, string>) =>
    (await request.get(store.storefrontUrl, { headers })).headers()["strict-transport-security"];
  expect(await told({ "x-forwarded-proto": "https" })).toBe("max-age=31536000");
  expect(await told({})).toBeUndefined();
});

test("the admin is shown in no frame", async ({ request, store }) => {
  const answer = await request.get(store.adminUrl);
  expect(answer.headers()["x-frame-options"]).toBe("DENY");
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");
});

test("an anonymous caller gets no payment session and no order of needles", async ({
  request,
  store,
}) => {
  const headers = { "x-publishable-api-key": store.publishableKey };
  const post = (path: string, data: object) =>
    request.post(`${store.backendUrl}${path}`, { headers, data });
  const { product } = await (
    await request.get(`${store.backendUrl}/store/catalog/aps-superficial-fascia`, { headers })
  ).json();
  const variantId = product.variants.find((v: { sku: string }) => v.sku === "APS-SF-020-030").id;

  const { cart } = await (await post("/store/carts", { region_id: store.regionId })).json();
  const added = await post(`/store/carts/${cart.id}/lines`, {
    lines: [{ variantId, quantity: 1 }],
  });
  expect(added.status()).toBe(200);
  const { payment_collection } = await (
    await post("/store/payment-collections", { cart_id: cart.id })
  ).json();
  const session = await post(
    `/store/payment-collections/${payment_collection.id}/payment-sessions`,
    {
      provider_id: "pp_purchase-order_purchase-order",
      data: { po_number: "PO-1" },
    },
  );
  expect([400, 401, 403]).toContain(session.status());
  expect((await session.json()).code).toMatch(/license_required|sign_in_required|not_cart_owner/);
  const completed = await post(`/store/carts/${cart.id}/complete`, {});
  expect(completed.status()).toBeGreaterThanOrEqual(400);
  expect(completed.status()).toBeLessThan(500);
});

for (const quantity of [0.5, 0.4, 1e-9, -1, 0, 1000, "2"]) {
  test(`a line of ${JSON.stringify(quantity)} boxes is refused and nothing is added`, async ({
    request,
    store,
  }) => {
    const headers = { "x-publishable-api-key": store.publishableKey };
    const { product } = await (
      await request.get(`${store.backendUrl}/store/catalog/sharps-container`, { headers })
    ).json();
    const { cart } = await (
      await request.post(`${store.backendUrl}/store/carts`, {
        headers,
        data: { region_id: store.regionId },
      })
    ).json();
    const variant = product.variants[0].id;
    const own = await request.post(`${store.backendUrl}/store/carts/${cart.id}/lines`, {
      headers,
      data: { lines: [{ variantId: variant, quantity }] },
    });
    const stock = await request.post(`${store.backendUrl}/store/carts/${cart.id}/line-items`, {
      headers,
      data: { variant_id: variant, quantity },
    });
    expect([own.status(), stock.status()]).toEqual([400, 400]);
    const summary = await (
      await request.get(`${store.backendUrl}/store/carts/${cart.id}/summary`, { headers })
    ).json();
    expect(summary.cart.lines).toEqual([]);
  });
}
