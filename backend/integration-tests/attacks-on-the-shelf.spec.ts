import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { pageListResponse } from "@needlepoint/contracts/page-list";
import { pageWebhookBody } from "@needlepoint/contracts/page-webhook";
import { ownerOf } from "./support/owner";
import {
  guestCart,
  openSeededStore,
  type SeededStore,
  signedIn,
  variantIdOf,
} from "./support/seeded-store";
import { pick } from "./support/test-api";
import { WebhookSink } from "./support/webhook-sink";

jest.setTimeout(180_000);

/** What a stranger tries on the goods, and what a slip in the admin must not do to the others. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: SeededStore;
    let admin: Awaited<ReturnType<typeof ownerOf>>;
    const storefront = new WebhookSink();
    beforeAll(async () => {
      await storefront.open();
      store = await openSeededStore(getContainer(), api);
      admin = await ownerOf(api, store);
    });
    afterAll(() => storefront.close());

    async function idOf(handle: string): Promise<string> {
      return pick(await admin.get(`/admin/products?handle=${handle}&fields=id`), "products.0.id");
    }

    async function skuOf(handle: string): Promise<string> {
      return pick(await store.visitor.get(`/store/catalog/${handle}`), "product.variants.0.sku");
    }

    describe("an address that no page can have", () => {
      const long = `gloves-${"x".repeat(120)}`;

      it("is not taken for a published product, and says what to do", async () => {
        const id = await idOf("nitrile-gloves");
        const renamed = await admin.post(`/admin/products/${id}`, { handle: long });
        expect([renamed.status, renamed.code]).toEqual([400, "invalid_request"]);
        expect(renamed.body).toMatchObject({ fields: { handle: expect.stringContaining("127") } });
        expect((await store.visitor.get("/store/catalog/nitrile-gloves")).status).toBe(200);
        const made = await admin.post("/admin/products", {
          title: "A title that goes on ".repeat(8).trim(),
          status: "published",
          options: [{ title: "Size", values: ["One"] }],
        });
        expect([made.status, made.code]).toEqual([400, "invalid_request"]);
      });

      it("keeps no other page from being made anew or listed", async () => {
        await getContainer()
          .resolve(Modules.PRODUCT)
          .updateProducts(await idOf("nitrile-gloves"), { handle: long });
        const before = storefront.count;
        const id = await idOf(long);
        expect((await admin.post(`/admin/products/${id}`, { status: "draft" })).status).toBe(200);
        const call = await storefront.callWith("catalog", before);
        expect(pageWebhookBody.safeParse(JSON.parse(call.body)).success).toBe(true);
        await getContainer().resolve(Modules.PRODUCT).updateProducts(id, { status: "published" });
        const list = pageListResponse.parse((await store.visitor.get("/store/pages/product")).body);
        const addresses = list.pages.map(({ address }) => address);
        expect(addresses).toContain("cotton-swabs");
        expect(addresses).not.toContain(long);
      });
    });

    it("the options of a draft are no news for a stranger", async () => {
      const made = await admin.post("/admin/products", {
        title: "Not announced",
        status: "draft",
        options: [{ title: "Unannounced width", values: ["0.11 mm"] }],
      });
      expect(made.status).toBe(200);
      const option = pick<string>(made, "product.options.0.id");
      for (const path of ["/store/product-options?limit=100", `/store/product-options/${option}`]) {
        const answer = await store.visitor.get(path);
        expect([answer.status, answer.code]).toEqual([403, "route_closed"]);
        expect(JSON.stringify(answer.body)).not.toMatch(/0\.11|Unannounced/);
      }
    });

    it("a collection tells neither of its drafts nor of the rows behind a price", async () => {
      const collection = pick<string>(
        await admin.post("/admin/collections", { title: "Not announced either" }),
        "collection.id",
      );
      const made = await admin.post("/admin/products", {
        title: "A hidden draft",
        status: "draft",
        collection_id: collection,
        options: [{ title: "Size", values: ["One"] }],
      });
      expect(made.status).toBe(200);
      for (const path of ["/store/collections", `/store/collections/${collection}`]) {
        const answer = await store.visitor.get(
          `${path}?fields=*products,*products.variants.prices`,
        );
        expect([answer.status, answer.code]).toEqual([403, "route_closed"]);
        expect(JSON.stringify(answer.body)).not.toMatch(/hidden draft|Not announced/);
      }
    });

    it("the rows behind a price and a stock are not read, the price and the stock are", async () => {
      const parts = ["variants.prices", "variants.inventory_items"];
      const asked = [
        "*variants.prices",
        "variants.prices.*",
        "+variants.prices",
        "variants.prices.price_rules",
        "*variants.inventory_items.inventory.location_levels",
        "variants.inventory_items",
        parts.join(","),
      ];
      const [first] = pick<{ id: string }[]>(
        await store.visitor.get("/store/products?limit=1"),
        "products",
      );
      for (const fields of asked) {
        for (const path of ["/store/products", `/store/products/${first?.id}`]) {
          const query = new URLSearchParams({ fields, region_id: store.regionId });
          const answer = await store.visitor.get(`${path}?${query}`);
          expect(JSON.stringify(answer.body)).not.toMatch(
            /"prices"|"price_set|"amount"|"inventory_items"|"stocked_quantity"|"location_/,
          );
        }
      }
      const query = new URLSearchParams({
        fields: "*variants.calculated_price,+variants.inventory_quantity",
        region_id: store.regionId,
      });
      const told = await store.visitor.get(`/store/products/${first?.id}?${query}`);
      expect(
        pick<number>(told, "product.variants.0.calculated_price.calculated_amount"),
      ).toBeGreaterThan(0);
      expect(pick(told, "product.variants.0.inventory_quantity")).toBeGreaterThanOrEqual(0);
    });

    it("the address in another's cart is not read by its id", async () => {
      const owner = await signedIn(api, store, "verified");
      const address = {
        first_name: "Sample",
        last_name: "Clinic",
        address_1: "12 Hidden Lane",
        city: "Austin",
        province: "TX",
        postal_code: "78701",
        country_code: "us",
      };
      const cart = await owner.post("/store/carts", { shipping_address: address });
      const id = pick<string>(cart, "cart.shipping_address.id");
      for (const field of ["shipping_address", "billing_address"]) {
        const answer = await store.visitor.post("/store/carts", { [field]: id });
        expect([answer.status, answer.code]).toEqual([400, "invalid_request"]);
        expect(JSON.stringify(answer.body)).not.toContain("Hidden Lane");
      }
    });

    it("the order of a guest is not read by asking for it", async () => {
      const { visitor } = store;
      const cartId = await guestCart(store, {
        variantId: await variantIdOf(store, "sharps-container", await skuOf("sharps-container")),
        quantity: 1,
        email: "guest@test.needlepoint.example",
      });
      const begun = await visitor.post("/store/payment-collections", { cart_id: cartId });
      const payment = pick<string>(begun, "payment_collection.id");
      await visitor.post(`/store/payment-collections/${payment}/payment-sessions`, {
        provider_id: "pp_purchase-order_purchase-order",
        data: { po_number: "PO-1" },
      });
      const orderId = pick<string>(
        await visitor.post(`/store/carts/${cartId}/complete`),
        "order.id",
      );
      const stranger = await signedIn(api, store, "inReview");
      const asked = await stranger.post(
        `/store/orders/${orderId}/transfer/request?fields=email,*shipping_address,*order_change.actions`,
      );
      expect([asked.status, asked.code]).toEqual([404, "not_found"]);
      expect(JSON.stringify(asked.body)).not.toMatch(/guest@test|Example Street|token/);
    });

    it.each([
      ["without a boundary", "multipart/form-data", "x"],
      [
        "cut short",
        "multipart/form-data; boundary=x",
        '--x\r\ncontent-disposition: form-data; name="files"',
      ],
      [
        "under another name",
        "multipart/form-data; boundary=x",
        '--x\r\ncontent-disposition: form-data; name="photo"; filename="a.png"\r\n\r\na\r\n--x--\r\n',
      ],
    ])("a form of files %s is answered", async (_how, type, body) => {
      const answer = await fetch(`${api.defaults.baseURL}/admin/uploads`, {
        method: "POST",
        headers: { authorization: `Bearer ${admin.token}`, "content-type": type },
        body,
      });
      expect([answer.status, Object(await answer.json()).code]).toEqual([400, "invalid_request"]);
    });

    it("a cart that is being changed elsewhere says so, and to try again", async () => {
      const cartId = pick<string>(await store.visitor.post("/store/carts", {}), "cart.id");
      const variantId = await variantIdOf(
        store,
        "sharps-container",
        await skuOf("sharps-container"),
      );
      const line = { lines: [{ variantId, quantity: 1 }] };
      const locking = getContainer().resolve(Modules.LOCKING);
      await locking.acquire(cartId, { ownerId: "another tab" });
      const answer = await store.visitor.post(`/store/carts/${cartId}/lines`, line);
      await locking.release(cartId, { ownerId: "another tab" });
      expect([answer.status, answer.code]).toEqual([409, "edit_conflict"]);
      expect((await store.visitor.post(`/store/carts/${cartId}/lines`, line)).status).toBe(200);
    });
  },
});
