import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import forgetOldCarts from "../src/jobs/forget-old-carts";
import { eraseCarts } from "../src/workflows/account/erase-traces";
import {
  beginPayment,
  complete,
  fillCart,
  holdLicense,
  openStore,
  signUp,
  type TestStore,
} from "./support/licensing-store";
import { type Caller, pick } from "./support/test-api";

jest.setTimeout(120_000);

/** What the server keeps beside a cart goes when nobody needs it any more, and not before. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
    });

    const db = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
    /** Rows of each table that belong to a cart. */
    async function kept(cartId: string): Promise<Record<string, number>> {
      const tables = ["seen_line", "cart_note", "cart_proof"];
      const counts = tables.map((table) =>
        db().raw(`select count(*)::int as count from ${table} where cart_id = ?`, [cartId]),
      );
      const found = await Promise.all(counts);
      return Object.fromEntries(tables.map((table, i) => [table, found[i]?.rows[0].count]));
    }
    /** A cart with a note that its shopper has looked at. */
    async function notedCart(by: Caller, variantIds: string[], email?: string): Promise<string> {
      const cartId = await fillCart(store, by, { variantIds, ...(email ? { email } : {}) });
      expect((await by.post(`/store/carts/${cartId}/note`, { note: "Back door" })).status).toBe(
        200,
      );
      expect((await by.get(`/store/carts/${cartId}/summary`)).status).toBe(200);
      return cartId;
    }
    const guests = (name: string) =>
      notedCart(store.visitor, [store.variants.sharps], `${name}@test.needlepoint.example`);
    /** All that is kept of a cart, as if so many days had gone by. */
    async function age(cartId: string, days: number, tables: string[]): Promise<void> {
      for (const table of tables) {
        const where = table === "cart" ? "id" : "cart_id";
        await db().raw(
          `update ${table} set updated_at = now() - make_interval(days => ?) where ${where} = ?`,
          [days, cartId],
        );
      }
    }
    const everything = ["cart", "cart_line_item", "seen_line", "cart_note"];

    it("when a cart was left alone for a quarter of a year, and not a day before", async () => {
      const [left, almost, lines, looked] = [
        await guests("left"),
        await guests("almost"),
        await guests("lines"),
        await guests("looked"),
      ];
      await age(left, 91, everything);
      await age(almost, 89, everything);
      // Another box, another look: it is still used.
      await age(lines, 91, ["cart", "seen_line", "cart_note"]);
      await age(looked, 91, ["cart", "cart_line_item", "cart_note"]);
      await forgetOldCarts(getContainer());
      expect(await kept(left)).toMatchObject({ seen_line: 0, cart_note: 0 });
      expect(await kept(almost)).toMatchObject({ seen_line: 1, cart_note: 1 });
      expect(await kept(lines)).toMatchObject({ seen_line: 1, cart_note: 1 });
      expect(await kept(looked)).toMatchObject({ seen_line: 1, cart_note: 1 });
      // It is taken up again as it lies there.
      const again = await store.visitor.get(`/store/carts/${left}/summary`);
      expect(pick(again, "cart")).toMatchObject({ changes: [], note: "" });
      expect(await kept(left)).toMatchObject({ seen_line: 1 });
    });

    it("when it was ordered, but for the note that goes on with its order", async () => {
      const cartId = await guests("ordered");
      pick(await beginPayment(store.visitor, cartId), "payment_collection.id");
      const orderId = pick(await complete(store.visitor, cartId), "order.id");
      expect(await kept(cartId)).toMatchObject({ seen_line: 1, cart_note: 1 });
      await age(cartId, 400, everything);
      await forgetOldCarts(getContainer());
      expect(await kept(cartId)).toMatchObject({ seen_line: 0, cart_note: 1 });
      const told = await store.admin.get(`/admin/orders/${orderId}/note`);
      expect(pick(told, "note")).toBe("Back door");
    });

    it("when the sight of an owner counts no longer, and all of it with the account", async () => {
      const owner = await signUp(api, store, "owner@test.needlepoint.example");
      await holdLicense(store, owner);
      const cartId = await notedCart(owner, [store.variants.needle]);
      pick(await beginPayment(owner, cartId), "payment_collection.id");
      expect(await kept(cartId)).toEqual({ seen_line: 1, cart_note: 1, cart_proof: 1 });
      await forgetOldCarts(getContainer());
      expect((await kept(cartId)).cart_proof).toBe(1);
      await db().raw("update cart_proof set checked_at = now() - interval '25 hours'");
      await forgetOldCarts(getContainer());
      expect(await kept(cartId)).toEqual({ seen_line: 1, cart_note: 1, cart_proof: 0 });
      await eraseCarts(getContainer(), owner.id);
      expect(await kept(cartId)).toEqual({ seen_line: 0, cart_note: 0, cart_proof: 0 });
    });
  },
});
