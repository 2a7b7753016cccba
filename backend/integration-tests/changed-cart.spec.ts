import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { CartSummary, LineChange } from "@needlepoint/contracts/carts";
import {
  beginPayment,
  complete,
  fillCart,
  openStore,
  signUp,
  type TestStore,
} from "./support/licensing-store";
import { type Answer, type Caller, pick } from "./support/test-api";

jest.setTimeout(120_000);

type Cart = CartSummary;
const cartOf = (answer: Answer) => pick<Cart>(answer, "cart");
const kindsOf = ({ changes }: Cart) => changes.map(({ kind }) => kind);

/** What changes while a cart lies there is told before anything is ordered, and taken at a press. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
    });

    const look = async (by: Caller, cartId: string) =>
      cartOf(await by.get(`/store/carts/${cartId}/summary`));
    const take = (by: Caller, cartId: string, token: string, lineId?: string) =>
      by.post(`/store/carts/${cartId}/changes`, { token, ...(lineId ? { lineId } : {}) });

    async function productOf(variantId: string): Promise<string> {
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "product_variant",
          fields: ["product_id"],
          filters: { id: variantId },
        });
      return String(data[0]?.product_id);
    }
    async function setPrice(variantId: string, dollars: number): Promise<void> {
      const productId = await productOf(variantId);
      const { status } = await store.admin.post(
        `/admin/products/${productId}/variants/${variantId}`,
        { prices: [{ currency_code: "usd", amount: dollars }] },
      );
      expect(status).toBe(200);
    }
    async function setStatus(variantId: string, status: string): Promise<void> {
      const changed = await store.admin.post(`/admin/products/${await productOf(variantId)}`, {
        status,
      });
      expect(changed.status).toBe(200);
    }
    async function setStock(variantId: string, stocked: number): Promise<void> {
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({
          entity: "product_variant",
          fields: ["inventory_items.inventory_item_id"],
          filters: { id: variantId },
        });
      const item = data[0]?.inventory_items?.[0]?.inventory_item_id;
      const changed = await store.admin.post(
        `/admin/inventory-items/${item}/location-levels/${store.stockLocationId}`,
        { stocked_quantity: stocked },
      );
      expect(changed.status).toBe(200);
    }
    const guestCart = (variantIds: string[], quantity = 2) =>
      fillCart(store, store.visitor, {
        variantIds,
        quantity,
        email: "guest@test.needlepoint.example",
      });

    it("tells a price that changed, from and to, until it is taken, and orders nothing before", async () => {
      const cartId = await guestCart([store.variants.sharps]);
      expect(await look(store.visitor, cartId)).toMatchObject({ changes: [], changesToken: "" });
      pick(await beginPayment(store.visitor, cartId), "payment_collection.id");
      await setPrice(store.variants.sharps, 25);

      expect((await complete(store.visitor, cartId)).code).toBe("cart_changed");
      const changed = await look(store.visitor, cartId);
      expect(changed.changes).toEqual([
        { kind: "price", lineId: changed.lines[0]?.id, fromCents: 2000, toCents: 2500 },
      ]);
      // The totals are today's, whatever was told.
      expect(changed.totals.subtotalCents).toBe(5000);
      expect(kindsOf(await look(store.visitor, cartId))).toEqual(["price"]);
      expect((await complete(store.visitor, cartId)).code).toBeDefined();

      const taken = await take(store.visitor, cartId, changed.changesToken);
      expect(cartOf(taken).changes).toEqual([]);
      pick(await beginPayment(store.visitor, cartId), "payment_collection.id");
      expect(pick(await complete(store.visitor, cartId), "order.id")).toMatch(/^order_/);
    });

    it("is told to who looks for the first time after the price changed", async () => {
      const cartId = await guestCart([store.variants.sharps]);
      await setPrice(store.variants.sharps, 15);
      const { changes } = await look(store.visitor, cartId);
      expect(changes).toMatchObject([{ kind: "price", fromCents: 2000, toCents: 1500 }]);
    });

    it("does not take changes that were not seen", async () => {
      const cartId = await guestCart([store.variants.sharps]);
      await look(store.visitor, cartId);
      await setPrice(store.variants.sharps, 25);
      const { changesToken } = await look(store.visitor, cartId);
      await setPrice(store.variants.sharps, 30);
      expect((await take(store.visitor, cartId, changesToken)).code).toBe("cart_changed");
      const now = await look(store.visitor, cartId);
      expect(now.changes).toMatchObject([{ kind: "price", fromCents: 2000, toCents: 3000 }]);
    });

    it("cannot be talked out of it by what a client may write", async () => {
      const cartId = await guestCart([store.variants.sharps]);
      const { lines } = await look(store.visitor, cartId);
      await setPrice(store.variants.sharps, 25);
      await store.visitor.post(`/store/carts/${cartId}`, {
        metadata: { seen: 2500, unit_cents: 2500 },
      });
      await store.visitor.post(`/store/carts/${cartId}/line-items/${lines[0]?.id}`, {
        quantity: 2,
        metadata: { unit_cents: 2500 },
      });
      expect(kindsOf(await look(store.visitor, cartId))).toEqual(["price"]);
    });

    it("says that an item is not sold any more, keeps the rest, and takes it out at a press", async () => {
      const cartId = await guestCart([store.variants.sharps, store.variants.clip]);
      const before = await look(store.visitor, cartId);
      await setStatus(store.variants.sharps, "draft");
      const changed = await look(store.visitor, cartId);
      expect(kindsOf(changed)).toEqual(["not_sold"]);
      expect(changed.lines).toHaveLength(2);
      const gone = (changed.changes[0] as LineChange).lineId;
      const raised = await store.visitor.post(`/store/carts/${cartId}/lines/${gone}`, {
        quantity: 5,
      });
      expect(raised.code).toBe("unknown_sku");

      const other = before.lines.find(({ id }) => id !== gone)?.id;
      const rest = await store.visitor.post(`/store/carts/${cartId}/lines/${other}`, {
        quantity: 3,
      });
      expect(cartOf(rest).lines.find(({ id }) => id === other)?.quantity).toBe(3);
      const taken = cartOf(await take(store.visitor, cartId, cartOf(rest).changesToken));
      expect(taken.lines.map(({ id }) => id)).toEqual([other]);
    });

    it("orders nothing that was taken off the shelf between cart and order", async () => {
      const cartId = await guestCart([store.variants.sharps]);
      await look(store.visitor, cartId);
      pick(await beginPayment(store.visitor, cartId), "payment_collection.id");
      await setStatus(store.variants.sharps, "draft");
      expect((await complete(store.visitor, cartId)).code).toBe("cart_changed");
    });

    it("says how many boxes are left, and takes them at one press", async () => {
      const cartId = await guestCart([store.variants.sharps, store.variants.clip], 6);
      const before = await look(store.visitor, cartId);
      await setStock(store.variants.sharps, 4);
      await setStock(store.variants.clip, 0);
      const changed = await look(store.visitor, cartId);
      expect(changed.changes.map((one) => (one.kind === "short" ? one.left : one.kind))).toEqual(
        before.lines.map(({ variantId }) => (variantId === store.variants.sharps ? 4 : 0)),
      );
      const taken = cartOf(await take(store.visitor, cartId, changed.changesToken));
      expect(taken.lines.map(({ variantId, quantity }) => [variantId, quantity])).toEqual([
        [store.variants.sharps, 4],
      ]);
      expect(taken.changes).toEqual([]);
    });

    it("leaves a line alone that another tab has changed, and says so", async () => {
      const cartId = await guestCart([store.variants.sharps]);
      const [line] = (await look(store.visitor, cartId)).lines;
      const set = (quantity: number, expected?: number) =>
        store.visitor.post(`/store/carts/${cartId}/lines/${line?.id}`, { quantity, expected });
      expect((await set(5, 2)).status).toBe(200);
      const stale = await set(3, 2);
      expect([stale.status, stale.code]).toEqual([400, "cart_changed"]);
      expect(pick(stale, "fields.quantity")).toMatch(/set to 5 boxes in another tab/);
      expect((await look(store.visitor, cartId)).lines[0]?.quantity).toBe(5);
      // Both want the same: nobody is told off.
      expect((await set(5, 2)).status).toBe(200);
      expect(await set(0, 5)).toMatchObject({ status: 200 });
      expect(await set(0, 5)).toMatchObject({ status: 200 });
      expect((await set(1, 5)).code).toBe("not_found");
    });

    it("of two at once with the same sight of a line, takes one", async () => {
      const cartId = await guestCart([store.variants.sharps]);
      const [line] = (await look(store.visitor, cartId)).lines;
      const answers = await Promise.all(
        [3, 4].map((quantity) =>
          store.visitor.post(`/store/carts/${cartId}/lines/${line?.id}`, { quantity, expected: 2 }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
    });

    it("answers bad input at its field, and other people's carts not at all", async () => {
      const owner = await signUp(api, store, "changed@test.needlepoint.example");
      const cartId = await fillCart(store, owner, { variantIds: [store.variants.sharps] });
      const [line] = (await look(owner, cartId)).lines;
      const path = `/store/carts/${cartId}/lines/${line?.id}`;
      for (const body of [
        {},
        { quantity: -1 },
        { quantity: 0.5 },
        { quantity: 1e9 },
        { quantity: "2" },
      ]) {
        const answer = await owner.post(path, body);
        expect([answer.status, pick(answer, "fields.quantity").length > 0]).toEqual([400, true]);
      }
      for (const [to, body] of [
        [path, { quantity: 1 }],
        [`/store/carts/${cartId}/changes`, { token: "x" }],
        [`/store/carts/${cartId}/note`, { note: "x" }],
        [`/store/carts/${cartId}/promotion`, { code: "x" }],
      ] as const) {
        expect((await store.visitor.post(to, body)).code).toBe("not_cart_owner");
      }
      expect((await owner.post("/store/carts/cart_none/changes", { token: "x" })).status).toBe(404);
      expect((await owner.post(`/store/carts/${cartId}/changes`, {})).status).toBe(400);
    });
  },
});
