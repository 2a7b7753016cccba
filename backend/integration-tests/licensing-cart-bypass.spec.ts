import { Modules } from "@medusajs/framework/utils";
import { completeCartWorkflow, createPaymentSessionsWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { DEVICES } from "../src/modules/devices";
import type DevicesService from "../src/modules/devices/service";
import { PURCHASE_ORDER_PROVIDER } from "../src/modules/purchase-order";
import {
  addressIn,
  type Buyer,
  beginPayment,
  complete,
  fillCart,
  fulfill,
  holdLicense,
  openStore,
  places,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { type Caller, pick } from "./support/test-api";

jest.setTimeout(120_000);

/** Callers who skip the storefront and try to get restricted goods into an order by cart. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let licensed: Buyer;
    let unlicensed: Buyer;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
      licensed = await signUp(api, store, "licensed@test.needlepoint.example");
      unlicensed = await signUp(api, store, "unlicensed@test.needlepoint.example");
      await holdLicense(store, licensed);
    });

    const needles = () => ({ variantIds: [store.variants.needle] });

    /** Completes without HTTP, as a payment webhook does; answers the code of the refusal. */
    const completeAsWebhook = async (cartId: string): Promise<string> => {
      try {
        await completeCartWorkflow(getContainer()).run({ input: { id: cartId } });
        return "placed";
      } catch (error) {
        return String(Object(error).code ?? error);
      }
    };

    /** A payment session that no gate saw, so that what stands behind it is seen to hold alone. */
    const slipPayment = async (buyer: Caller, cartId: string, payer: string | null) => {
      const collection = await buyer.post("/store/payment-collections", { cart_id: cartId });
      await createPaymentSessionsWorkflow(getContainer()).run({
        input: {
          payment_collection_id: pick(collection, "payment_collection.id"),
          provider_id: PURCHASE_ORDER_PROVIDER,
          ...(payer ? { customer_id: payer } : {}),
          data: { po_number: "PO 2026-11", customer_id: payer },
        },
      });
    };

    /** A cart that was fit to be paid, changed by its owner afterwards. */
    const paidCart = async (buyer: Buyer): Promise<string> => {
      const cartId = await fillCart(store, buyer, needles());
      pick(await beginPayment(buyer, cartId), "payment_collection.id");
      return cartId;
    };

    describe("without a license", () => {
      it("lets the needles sit in the cart, and begins no payment and places no order", async () => {
        const cartId = await fillCart(store, unlicensed, needles());
        expect((await beginPayment(unlicensed, cartId)).code).toBe("license_required");
        await slipPayment(unlicensed, cartId, unlicensed.id);
        expect((await complete(unlicensed, cartId)).code).toBe("license_required");
        expect(await completeAsWebhook(cartId)).toBe("license_required");
      });

      it("places no order of needles for a guest", async () => {
        const guest = store.visitor;
        const cartId = await fillCart(store, guest, {
          ...needles(),
          email: "guest@test.needlepoint.example",
        });
        expect((await beginPayment(guest, cartId)).code).toBe("license_required");
        await slipPayment(guest, cartId, null);
        expect((await complete(guest, cartId)).code).toBe("license_required");
        expect(await completeAsWebhook(cartId)).toBe("license_required");
      });

      it("sells a sharps container to a guest", async () => {
        const guest = store.visitor;
        const cartId = await fillCart(store, guest, {
          variantIds: [store.variants.sharps],
          email: "front.desk@test.needlepoint.example",
        });
        expect((await beginPayment(guest, cartId)).status).toBe(200);
        expect(pick(await complete(guest, cartId), "type")).toBe("order");
      });
    });

    describe("the wrong place", () => {
      it("asks when a Texas license would ship to Florida", async () => {
        const cartId = await fillCart(store, licensed, { ...needles(), place: places.florida });
        expect((await beginPayment(licensed, cartId)).code).toBe("license_required");
      });

      it("asks when the ZIP is not in the state", async () => {
        const place = { ...places.texas, postal_code: "90001" };
        const cartId = await fillCart(store, licensed, { ...needles(), place });
        const answer = await beginPayment(licensed, cartId);
        expect(answer.code).toBe("license_required");
        expect(String(answer.body.message)).toContain("ZIP");
      });

      it("looks again at completion, after the address was changed", async () => {
        const cartId = await paidCart(licensed);
        const moved = await licensed.post(`/store/carts/${cartId}`, {
          shipping_address: addressIn(places.florida),
        });
        expect(moved.status).toBe(200);
        await slipPayment(licensed, cartId, licensed.id);
        expect((await complete(licensed, cartId)).code).toBe("license_required");
      });
    });

    describe("somebody else's license", () => {
      it("does not lend itself by its owner's e-mail, not even for a sharps container", async () => {
        const guest = store.visitor;
        const typed = await guest.post("/store/carts", {
          region_id: store.regionId,
          email: licensed.email,
        });
        expect(typed.code).toBe("sign_in_required");
        const cartId = await fillCart(store, guest, { variantIds: [store.variants.sharps] });
        const later = await guest.post(`/store/carts/${cartId}`, {
          email: licensed.email.toUpperCase(),
        });
        expect(later.code).toBe("sign_in_required");
        expect(
          (await unlicensed.post(`/store/carts/${cartId}`, { email: licensed.email })).code,
        ).toBe("sign_in_required");
      });

      it("does not lend itself by its owner's cart", async () => {
        const cartId = await paidCart(licensed);
        const own = await licensed.post("/store/payment-collections", { cart_id: cartId });
        const payment = `/store/payment-collections/${pick(own, "payment_collection.id")}`;
        for (const stranger of [store.visitor, unlicensed]) {
          expect((await stranger.get(`/store/carts/${cartId}`)).code).toBe("not_cart_owner");
          expect(
            (await stranger.post(`/store/carts/${cartId}`, { email: "a@b.example" })).code,
          ).toBe("not_cart_owner");
          expect((await stranger.post(`/store/carts/${cartId}/customer`)).status).toBeGreaterThan(
            399,
          );
          for (const refused of [
            await stranger.post("/store/payment-collections", { cart_id: cartId }),
            await stranger.post(`${payment}/payment-sessions`, {
              provider_id: PURCHASE_ORDER_PROVIDER,
              data: { po_number: "PO 1" },
            }),
            await complete(stranger, cartId),
          ]) {
            expect([refused.status, refused.code]).toEqual([403, "not_cart_owner"]);
          }
        }
        const seen = await store.visitor.get(`/store/carts/${cartId}/summary`);
        expect(seen.body).toMatchObject({
          cart: {
            email: null,
            shippingAddress: null,
            owned: false,
            eligibility: { outcome: "ask" },
          },
        });
      });

      it("is not completed by a webhook unless its owner was seen", async () => {
        const cartId = await fillCart(store, licensed, needles());
        await slipPayment(licensed, cartId, licensed.id);
        expect(await completeAsWebhook(cartId)).toBe("license_required");
        pick(await beginPayment(licensed, cartId), "payment_collection.id");
        expect(await completeAsWebhook(cartId)).toBe("placed");
      });
    });

    describe("after payment was begun", () => {
      it("refuses a payment that does not match the total", async () => {
        const cartId = await paidCart(licensed);
        // Straight into the table, where no refresh of the payment follows.
        const carts = getContainer().resolve(Modules.CART);
        const cart = await carts.retrieveCart(cartId, { relations: ["items"] });
        await carts.updateLineItems(String(cart.items?.[0]?.id), { quantity: 5 });
        expect((await complete(licensed, cartId)).code).toBe("amount_mismatch");
      });

      it("places one order for two completions at once, and for a replay", async () => {
        const cartId = await paidCart(licensed);
        const answers = await Promise.all([complete(licensed, cartId), complete(licensed, cartId)]);
        const ids = [...answers, await complete(licensed, cartId)].flatMap(({ body }) =>
          body.type === "order" ? [Reflect.get(Object(body.order), "id")] : [],
        );
        expect(ids.length).toBeGreaterThanOrEqual(2);
        expect(new Set(ids).size).toBe(1);
        const orders = pick<unknown[]>(await licensed.get("/store/account/orders"), "orders");
        expect(orders).toHaveLength(1);
      });
    });

    describe("a device in a class without rules", () => {
      it("is ordered on hold even by a verified professional", async () => {
        const cartId = await fillCart(store, licensed, { variantIds: [store.variants.clip] });
        pick(await beginPayment(licensed, cartId), "payment_collection.id");
        const orderId = pick(await complete(licensed, cartId), "order.id");
        const order = await licensed.get(`/store/account/orders/${orderId}`);
        expect(pick(order, "order.progress")).toBe("in_review");
        expect(pick(order, "order.decision.reasons.0.code")).toBe("class_without_rules");
        expect((await fulfill(store, orderId)).code).toBe("order_on_hold");
      });
    });

    describe("what the store does not know", () => {
      it("never means yes: a variant whose class was lost waits for a person", async () => {
        const cartId = await fillCart(store, licensed, { variantIds: [store.variants.sharps] });
        const devices = getContainer().resolve<DevicesService>(DEVICES);
        const specs = await devices.listDeviceSpecs({ restriction_class: "none" });
        await devices.deleteDeviceSpecs(specs.map(({ id }) => id));
        const summary = await licensed.get(`/store/carts/${cartId}/summary`);
        expect(summary.body).toMatchObject({
          cart: { hasRestricted: true, eligibility: { outcome: "hold" } },
        });
      });

      it("holds a customer whose e-mail is not the one they sign in with", async () => {
        const cartId = await fillCart(store, licensed, needles());
        await getContainer()
          .resolve(Modules.CUSTOMER)
          .updateCustomers(licensed.id, { email: "somebody.else@test.needlepoint.example" });
        const summary = await licensed.get(`/store/carts/${cartId}/summary`);
        expect(summary.body).toMatchObject({
          cart: { eligibility: { outcome: "hold", reasons: [{ code: "email_unconfirmed" }] } },
        });
      });
    });

    describe("boxes and stock", () => {
      it("takes no part of a box and no line of none", async () => {
        const cartId = await fillCart(store, licensed, needles());
        for (const quantity of [0.5, 0.4, 1.4, -1, 0]) {
          const answer = await licensed.post(`/store/carts/${cartId}/line-items`, {
            variant_id: store.variants.needle,
            quantity,
          });
          expect(answer.status).toBe(400);
        }
      });

      it("does not oversell one item through two lines", async () => {
        const cartId = await fillCart(store, licensed, {
          variantIds: [store.variants.sharps],
          quantity: 60,
        });
        const carts = getContainer().resolve(Modules.CART);
        await carts.addLineItems(cartId, [
          {
            title: "Sharps container",
            quantity: 60,
            unit_price: 20,
            variant_id: store.variants.sharps,
          },
        ]);
        pick(await beginPayment(licensed, cartId), "payment_collection.id");
        const answer = await complete(licensed, cartId);
        expect(answer.code).toBe("out_of_stock");
      });
    });

    it("refuses another's license in review without letting it speak for the caller", async () => {
      const newcomer = await signUp(api, store, "newcomer@test.needlepoint.example");
      await submitLicense(newcomer);
      const cartId = await fillCart(store, newcomer, needles());
      const summary = await unlicensed.get(`/store/carts/${cartId}/summary`);
      expect(summary.body).toMatchObject({
        cart: { eligibility: { outcome: "ask" }, owned: false },
      });
    });
  },
});
