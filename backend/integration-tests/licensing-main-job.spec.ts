import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { DEVICES } from "../src/modules/devices";
import type DevicesService from "../src/modules/devices/service";
import {
  approve,
  beginPayment,
  complete,
  fillCart,
  fulfill,
  openStore,
  placeOrder,
  places,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { pick } from "./support/test-api";

jest.setTimeout(120_000);

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
    });

    describe("a physical therapist licensed in Texas, shipping to Texas", () => {
      it("orders on hold while the license is in review, and is shipped after its approval", async () => {
        const buyer = await signUp(api, store, "pt.texas@test.needlepoint.example");
        const cartId = await fillCart(store, buyer, { variantIds: [store.variants.needle] });

        const before = await buyer.get(`/store/carts/${cartId}/summary`);
        expect(pick(before, "cart.eligibility.outcome")).toBe("ask");
        expect((await beginPayment(buyer, cartId)).code).toBe("license_required");

        const credentialId = await submitLicense(buyer);
        const waiting = await buyer.get(`/store/carts/${cartId}/summary`);
        expect(pick(waiting, "cart.eligibility.outcome")).toBe("hold");

        expect((await beginPayment(buyer, cartId)).status).toBe(200);
        const orderId = pick(await complete(buyer, cartId), "order.id");
        const held = await buyer.get(`/store/account/orders/${orderId}`);
        expect(pick(held, "order.progress")).toBe("in_review");
        expect(pick(held, "order.decision.outcome")).toBe("hold");
        expect(pick(held, "order.poNumber")).toBe("PO 2026-11");

        expect((await fulfill(store, orderId)).code).toBe("order_on_hold");

        const queue = await store.admin.get("/admin/licenses");
        expect(pick(queue, "licenses.0.credential.id")).toBe(credentialId);
        expect(pick(queue, "licenses.0.heldOrders.0.id")).toBe(orderId);

        expect((await approve(store, credentialId)).status).toBe(200);
        const released = await buyer.get(`/store/account/orders/${orderId}`);
        expect(pick(released, "order.progress")).toBe("cleared");
        const shipped = await fulfill(store, orderId);
        expect({ status: shipped.status, code: shipped.code }).toEqual({ status: 200 });
      });

      it("is told of each line whether a license was asked for it, whatever it asks now", async () => {
        const buyer = await signUp(api, store, "mixed@test.needlepoint.example");
        await submitLicense(buyer);
        const { needle, sharps } = store.variants;
        const orderId = await placeOrder(store, buyer, { variantIds: [needle, sharps] });
        const supplies = await placeOrder(store, buyer, { variantIds: [sharps] });
        const licensed = async (id: string) => {
          const order = await buyer.get(`/store/account/orders/${id}`);
          const lines = pick<{ variantId: string; licensed: boolean }[]>(order, "order.lines");
          return Object.fromEntries(lines.map((line) => [line.variantId, line.licensed]));
        };
        expect(await licensed(orderId)).toEqual({ [needle]: true, [sharps]: false });
        const devices = getContainer().resolve<DevicesService>(DEVICES);
        const { data } = await getContainer()
          .resolve("query")
          .graph({
            entity: "product_variant",
            fields: ["device_spec.id"],
            filters: { id: sharps },
          });
        await devices.updateDeviceSpecs({
          id: data[0]?.device_spec?.id,
          restriction_class: "rx-other",
        });
        expect(await licensed(orderId)).toEqual({ [needle]: true, [sharps]: false });
        expect(await licensed(supplies)).toEqual({ [sharps]: false });
      });
    });

    describe("a physical therapist licensed in New York, shipping to New York", () => {
      it("cannot order needles, is told the rule with its source, and may buy a sharps container", async () => {
        const buyer = await signUp(api, store, "pt.newyork@test.needlepoint.example");
        await submitLicense(buyer, { jurisdiction: "NY" });
        const wish = { place: places.newYork };
        const created = await fillCart(store, buyer, {
          ...wish,
          variantIds: [store.variants.sharps],
        });
        const refused = await buyer.post(`/store/carts/${created}/line-items`, {
          variant_id: store.variants.needle,
          quantity: 1,
        });
        expect(refused.status).toBe(400);
        expect(refused.code).toBe("license_refused");
        expect(String(refused.body.message)).toMatch(/New York does not permit.*https?:\/\//s);

        const orderId = await placeOrder(store, buyer, {
          ...wish,
          variantIds: [store.variants.sharps],
        });
        expect((await fulfill(store, orderId)).status).toBe(200);
      });
    });
  },
});
