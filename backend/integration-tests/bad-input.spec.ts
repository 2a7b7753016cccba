import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { errorBody } from "@needlepoint/contracts/errors";
import { ownerOf } from "./support/owner";
import { openSeededStore, type SeededStore, variantIdOf } from "./support/seeded-store";
import { type Answer, pick } from "./support/test-api";

jest.setTimeout(180_000);

/** Each answered 500 in stock Medusa, or was taken without a word. */
const badQueries = [
  "/store/products?offset=-1",
  "/store/products?offset=NaN",
  "/store/products?offset[a]=1",
  "/store/products?limit=-1",
  "/store/products?limit=0",
  "/store/products?limit=1e9",
  "/store/products?limit=100000",
  "/store/products?limit=1&limit=2",
  "/store/products?created_at[$gt]=zzz",
  "/store/products?created_at[$gte]=9999999999999999",
  "/store/products?created_at=2026-02-30",
  "/store/products?updated_at[$lt]=%00",
  "/store/products?$and[0][created_at][$gt]=zzz",
  "/store/products?q=%00",
  "/store/products?tag_id=%00",
  "/store/products?fields=__proto__.x",
  "/store/products?fields=id,variants.constructor.name",
  "/store/products?order=__proto__",
  "/store/products?order=-variants.prototype",
  "/store/products?__proto__[x]=1",
  "/store/products?a[constructor][prototype]=1",
  "/store/orders/%00",
  "/store/carts/%00",
  "/store/catalog/%00",
  "/store/catalog/%E0%A4%A",
  "/store/regions?offset=-1",
  "/store/collections?offset=-5",
  "/store/product-categories?limit=101",
  "/admin/orders?offset=-1",
  "/admin/orders?created_at[$gt]=zzz",
];

const notWholeBoxes = [0.5, 0.4, 1.4, 1e-9, -1, 0, "2", null, 1000, 1e12];

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: SeededStore;
    let sharps: string;
    beforeAll(async () => {
      store = await openSeededStore(getContainer(), api);
      sharps = await variantIdOf(store, "sharps-container", "SHC-014");
    });

    function expectRefusal(answer: Answer, code: string): void {
      expect([answer.status, answer.code]).toEqual([400, code]);
      expect(errorBody.parse(answer.body).message.length).toBeGreaterThan(5);
    }

    it("answers a bad query with a code and a sentence", async () => {
      const admin = await ownerOf(api, store);
      for (const path of badQueries) {
        const by = path.startsWith("/admin") ? admin : store.visitor;
        const answer = await by.get(path);
        expect({ path, status: answer.status }).toEqual({ path, status: 400 });
        expect(errorBody.parse(answer.body).code).toMatch(/^(invalid_query|invalid_request)$/);
      }
      expect((await admin.get("/admin/orders?limit=1000")).status).toBe(200);
      expect((await store.visitor.get("/store/products?limit=100")).status).toBe(200);
      expect((await store.visitor.get("/store/products?created_at[$gt]=2020-01-31")).status).toBe(
        200,
      );
    });

    it("takes whole boxes only, wherever a quantity is given", async () => {
      const { visitor } = store;
      const cartId = pick(await visitor.post("/store/carts"), "cart.id");
      const item = { variant_id: sharps, quantity: 2 };
      const cart = await visitor.post(`/store/carts/${cartId}/line-items`, item);
      const lineId = pick(cart, "cart.items.0.id");
      for (const quantity of notWholeBoxes) {
        const items = [{ variant_id: sharps, quantity }];
        expectRefusal(await visitor.post("/store/carts", { items }), "invalid_quantity");
        const path = `/store/carts/${cartId}`;
        expectRefusal(
          await visitor.post(`${path}/line-items`, { variant_id: sharps, quantity }),
          "invalid_quantity",
        );
        expectRefusal(
          await visitor.post(`${path}/lines`, { lines: [{ variantId: sharps, quantity }] }),
          "invalid_quantity",
        );
        if (quantity === 0) continue;
        expectRefusal(
          await visitor.post(`${path}/line-items/${lineId}`, { quantity }),
          "invalid_quantity",
        );
      }
      const after = await visitor.get(`/store/carts/${cartId}`);
      expect(pick(after, "cart.items.0.quantity")).toBe(2);
      const emptied = await visitor.post(`/store/carts/${cartId}/line-items/${lineId}`, {
        quantity: 0,
      });
      expect(pick<unknown[]>(emptied, "cart.items")).toHaveLength(0);
    });

    it("answers a bad body at the field", async () => {
      const { visitor } = store;
      const cartId = pick(await visitor.post("/store/carts"), "cart.id");
      const bodies: [string, unknown, string][] = [
        ["/store/carts", { email: "x" }, "email"],
        ["/store/carts", { email: 5 }, "email"],
        ["/store/carts", { metadata: { vip: true } }, "metadata"],
        ["/store/carts", { region_id: "a\u0000b" }, "region_id"],
        [
          `/store/carts/${cartId}`,
          { shipping_address: { postal_code: "7" } },
          "shipping_address.postal_code",
        ],
        [
          `/store/carts/${cartId}`,
          { shipping_address: { province: "ZZ" } },
          "shipping_address.province",
        ],
        [
          `/store/carts/${cartId}`,
          { shipping_address: { country_code: "de" } },
          "shipping_address.country_code",
        ],
        [
          `/store/carts/${cartId}`,
          { shipping_address: { city: "x".repeat(200) } },
          "shipping_address.city",
        ],
        [
          `/store/carts/${cartId}`,
          { shipping_address: { metadata: {} } },
          "shipping_address.metadata",
        ],
        [
          `/store/carts/${cartId}/line-items`,
          { variant_id: "x".repeat(3000), quantity: 1 },
          "variant_id",
        ],
        ["/auth/customer/emailpass", {}, "email"],
        ["/auth/customer/emailpass/register", { email: "a@b.co", password: "short" }, "password"],
        ["/auth/customer/emailpass/reset-password", { identifier: "nobody" }, "identifier"],
      ];
      for (const [path, body, field] of bodies) {
        const answer = await visitor.post(path, body);
        expect({ path, code: answer.code }).toEqual({ path, code: "invalid_request" });
        expect(answer.body.fields).toHaveProperty([field]);
      }
      const proto = JSON.parse('{"__proto__":{"a":1}}') as unknown;
      expectRefusal(await visitor.post("/store/carts", proto), "invalid_request");
      for (const path of [
        "/store/carts/none",
        "/store/products/none",
        "/store/carts/none/summary",
      ]) {
        const answer = await visitor.get(path);
        expect([answer.status, answer.code]).toEqual([404, "not_found"]);
      }
      const raw = await fetch(`${api.defaults.baseURL}/store/carts`, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          "x-publishable-api-key": store.publishableKey,
        },
        body: "{not json",
      });
      expect(raw.status).toBe(400);
      expect(errorBody.parse(await raw.json()).code).toBe("invalid_request");
    });

    it("writes a state the way the tax regions name it", async () => {
      const cart = await store.visitor.post("/store/carts", {
        shipping_address: { province: " tx ", postal_code: "78701", country_code: "US" },
      });
      expect(pick(cart, "cart.shipping_address.province")).toBe("us-tx");
    });

    it("is ready when the database answers", async () => {
      const answer = await fetch(`${api.defaults.baseURL}/ready`);
      expect(await answer.json()).toEqual({ ready: true });
    });
  },
});
