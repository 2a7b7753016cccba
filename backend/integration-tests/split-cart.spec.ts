import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import {
  beginPayment,
  complete,
  fillCart,
  fulfill,
  openStore,
  places,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { type Answer, pick } from "./support/test-api";

jest.setTimeout(120_000);

type Line = { variantId: string; quantity: number };
const linesOf = (answer: Answer, path: string) =>
  pick<Line[]>(answer, path).map(({ variantId, quantity }) => [variantId, quantity]);

/** A cart of which a part waits for a license: the rest is made an order of its own. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
    });

    it("ships the rest today, keeps the needles, and loses nothing that was typed", async () => {
      const buyer = await signUp(api, store, "mixed@test.needlepoint.example");
      const { needle, sharps } = store.variants;
      const cartId = await fillCart(store, buyer, { variantIds: [needle, sharps], quantity: 3 });
      const before = await buyer.get(`/store/carts/${cartId}/summary`);
      const split = await buyer.post(`/store/carts/${cartId}/split`);
      expect(split.status).toBe(200);
      expect(pick(split, "waiting.id")).toBe(cartId);
      expect(linesOf(split, "waiting.lines")).toEqual([[needle, 3]]);
      expect(linesOf(split, "cart.lines")).toEqual([[sharps, 3]]);
      for (const part of ["cart", "waiting"]) {
        for (const typed of ["email", "shippingAddress", "shippingOption.id"]) {
          expect(pick(split, `${part}.${typed}`)).toEqual(pick(before, `cart.${typed}`));
        }
      }
      const restId = pick(split, "cart.id");
      pick(await beginPayment(buyer, restId), "payment_collection.id");
      const restOrder = pick(await complete(buyer, restId), "order.id");
      expect((await fulfill(store, restOrder)).status).toBe(200);

      await submitLicense(buyer);
      pick(await beginPayment(buyer, cartId), "payment_collection.id");
      const held = pick(await complete(buyer, cartId), "order.id");
      expect((await fulfill(store, held)).code).toBe("order_on_hold");
    });

    it("is asked for once: a second press changes nothing", async () => {
      const { needle, sharps } = store.variants;
      const cartId = await fillCart(store, store.visitor, {
        variantIds: [needle, sharps],
        email: "guest@test.needlepoint.example",
      });
      const presses = await Promise.all([
        store.visitor.post(`/store/carts/${cartId}/split`),
        store.visitor.post(`/store/carts/${cartId}/split`),
      ]);
      expect(presses.map(({ status }) => status).sort()).toEqual([200, 400]);
      expect(presses.find(({ status }) => status === 400)?.code).toBe("cart_not_mixed");
      const left = await store.visitor.get(`/store/carts/${cartId}/summary`);
      expect(linesOf(left, "cart.lines")).toEqual([[needle, 2]]);
    });

    it("may be left as the rest: every needle is taken out at once, for its owner alone", async () => {
      const { needle, otherNeedle, clip, sharps } = store.variants;
      const owner = await signUp(api, store, "rest@test.needlepoint.example");
      const cartId = await fillCart(store, owner, {
        variantIds: [needle, sharps, otherNeedle, clip],
      });
      const path = `/store/carts/${cartId}/restricted`;
      expect((await store.visitor.del(path)).code).toBe("not_cart_owner");
      expect(linesOf(await owner.get(`/store/carts/${cartId}/summary`), "cart.lines")).toHaveLength(
        4,
      );
      const presses = await Promise.all([owner.del(path), owner.del(path)]);
      expect(presses.map(({ status }) => status)).toEqual([200, 200]);
      for (const press of presses) expect(linesOf(press, "cart.lines")).toEqual([[sharps, 2]]);

      pick(await beginPayment(owner, cartId), "payment_collection.id");
      pick(await complete(owner, cartId), "order.id");
      expect((await owner.del(path)).code).toBe("cart_completed");
      expect((await owner.del("/store/carts/cart_none/restricted")).status).toBe(404);
    });

    it("happens as a whole or not at all", async () => {
      const { needle, sharps } = store.variants;
      const cartId = await fillCart(store, store.visitor, {
        variantIds: [needle, sharps],
        email: "guest@test.needlepoint.example",
      });
      const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await database.raw(`
        create function refuse_removal() returns trigger language plpgsql as
          $$ begin raise exception 'no'; end $$;
        create trigger no_removal before update of deleted_at on cart_line_item
          for each row when (new.cart_id = '${cartId}') execute function refuse_removal();
      `);
      const carts = async () =>
        (await database.raw("select id from cart where deleted_at is null")).rows.length;
      const before = await carts();
      expect((await store.visitor.post(`/store/carts/${cartId}/split`)).status).toBe(500);
      expect(await carts()).toBe(before);
      const kept = await store.visitor.get(`/store/carts/${cartId}/summary`);
      expect(pick<Line[]>(kept, "cart.lines")).toHaveLength(2);
    });

    it("is not for a cart of one kind, nor for somebody else's", async () => {
      const buyer = await signUp(api, store, "mixed@test.needlepoint.example");
      const { needle, sharps } = store.variants;
      for (const variantIds of [[needle], [sharps]]) {
        const cartId = await fillCart(store, buyer, { variantIds, place: places.texas });
        expect((await buyer.post(`/store/carts/${cartId}/split`)).code).toBe("cart_not_mixed");
      }
      const mixed = await fillCart(store, buyer, { variantIds: [needle, sharps] });
      const stranger = await store.visitor.post(`/store/carts/${mixed}/split`);
      expect([stranger.status, stranger.code]).toEqual([403, "not_cart_owner"]);
      expect((await buyer.post("/store/carts/cart_none/split")).status).toBe(404);
    });
  },
});
