import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { reviewChecks } from "@needlepoint/contracts/evidence";
import { PURCHASE_ORDER_PROVIDER } from "../src/modules/purchase-order";
import { terms } from "../src/modules/purchase-order/terms";
import { paymentPolicies } from "../src/workflows/payment/payment-policy";
import { MailSink } from "./support/mail-sink";
import { ownerOf } from "./support/owner";
import {
  beginPayment,
  chooseGround,
  guestCart,
  openSeededStore,
  type SeededStore,
  signedIn,
  variantIdOf,
} from "./support/seeded-store";
import { type Answer, pick } from "./support/test-api";

jest.setTimeout(180_000);

const EMAIL = "buyer@clinic.example";
const po = (po_number: unknown, more: object = {}) => ({
  provider_id: PURCHASE_ORDER_PROVIDER,
  data: { po_number, ...more },
});

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: SeededStore;
    let sharps: string;
    let needle: string;
    const mailbox = new MailSink();
    beforeAll(async () => {
      await mailbox.open();
      store = await openSeededStore(getContainer(), api);
      sharps = await variantIdOf(store, "sharps-container", "SHC-014");
      needle = await variantIdOf(store, "aps-superficial-fascia", "APS-SF-025-040");
    });
    afterAll(() => mailbox.close());

    const line = (answer: Answer, variantId: string) =>
      pick<{ variantId: string; quantity: number; unitCents: number }[]>(answer, "cart.lines").find(
        (candidate) => candidate.variantId === variantId,
      );

    it("has a policy for every way to pay that is switched on", async () => {
      const providers = await getContainer()
        .resolve(Modules.PAYMENT)
        .listPaymentProviders({ is_enabled: true }, { select: ["id"] });
      const ids = providers.map(({ id }) => id);
      expect(ids).toContain(PURCHASE_ORDER_PROVIDER);
      expect(ids.filter((id) => !Object.hasOwn(paymentPolicies, id))).toEqual([]);
    });

    it("prices a line by its quantity and sums what is added twice", async () => {
      const { visitor } = store;
      const cartId = pick(await visitor.post("/store/carts"), "cart.id");
      const add = (quantity: number) =>
        visitor.post(`/store/carts/${cartId}/lines`, { lines: [{ variantId: needle, quantity }] });
      const answer = await visitor.get("/store/catalog/aps-superficial-fascia");
      const tiers = pick<{ id: string; tiers: { minQuantity: number; unitCents: number }[] }[]>(
        answer,
        "product.variants",
      ).find(({ id }) => id === needle)?.tiers;
      if (!tiers || tiers.length < 2) throw new Error("The needle has no quantity breaks.");
      let inCart = 0;
      for (const { minQuantity, unitCents } of tiers) {
        const after = await add(minQuantity - inCart);
        inCart = minQuantity;
        expect(line(after, needle)).toMatchObject({ quantity: minQuantity, unitCents });
      }
    });

    it("adds every line or none, and says at which line it failed", async () => {
      const { visitor } = store;
      const cartId = pick(await visitor.post("/store/carts"), "cart.id");
      const add = (lines: unknown) => visitor.post(`/store/carts/${cartId}/lines`, { lines });
      const good = { variantId: sharps, quantity: 1 };
      const unknown = await add([good, { variantId: "variant_none", quantity: 1 }]);
      expect([unknown.status, unknown.code]).toEqual([400, "unknown_sku"]);
      expect(unknown.body.fields).toHaveProperty(["lines.1.variantId"]);
      const short = await add([good, { variantId: needle, quantity: 999 }]);
      expect([short.status, short.code]).toEqual([400, "out_of_stock"]);
      expect(short.body.fields).toHaveProperty(["lines.1.variantId"]);
      const half = await add([good, { variantId: needle, quantity: 0.5 }]);
      expect(half.code).toBe("invalid_quantity");
      const summary = await visitor.get(`/store/carts/${cartId}/summary`);
      expect(pick(summary, "cart.lines")).toEqual([]);
      const both = await add([good, { variantId: needle, quantity: 2 }]);
      expect(pick<unknown[]>(both, "cart.lines")).toHaveLength(2);
    });

    it("charges Texas tax, and nothing for ground delivery from the threshold", async () => {
      const cartId = await guestCart(store, { variantId: sharps, quantity: 2, email: EMAIL });
      const small = await store.visitor.get(`/store/carts/${cartId}/summary`);
      const totals = pick<Record<string, number>>(small, "cart.totals");
      expect(totals.shippingCents).toBe(790);
      expect(totals.taxCents).toBe(
        Math.round(((totals.subtotalCents ?? 0) + (totals.shippingCents ?? 0)) * 0.0825),
      );
      expect(pick(small, "cart.shippingAddress.state")).toBe("TX");
      await store.visitor.post(`/store/carts/${cartId}/lines`, {
        lines: [{ variantId: sharps, quantity: 40 }],
      });
      expect(await chooseGround(store.visitor, cartId)).toBe(0);
    });

    it("places a guest's order on a purchase order number, uncaptured, once, with a mail", async () => {
      const cartId = await guestCart(store, { variantId: sharps, quantity: 2, email: EMAIL });
      const { visitor } = store;
      for (const number of ["", "   ", "x".repeat(41), "<script>", 5, null, undefined]) {
        const refused = await beginPayment(visitor, cartId, po(number));
        expect([refused.status, refused.code]).toEqual([400, "invalid_po_number"]);
        expect(refused.body.fields).toHaveProperty("po_number");
      }
      const other = await beginPayment(visitor, cartId, { provider_id: "pp_system_default" });
      expect(other.status).toBe(400);
      const injected = { customer_id: "cus_somebody", status: "captured", amount: 1 };
      const begun = await beginPayment(visitor, cartId, po(" PO 7 ", injected));
      expect(pick(begun, "payment_collection.payment_sessions.0.data")).toEqual({
        po_number: "PO 7",
        customer_id: null,
      });

      const [first, second] = await Promise.all([
        visitor.post(`/store/carts/${cartId}/complete`),
        visitor.post(`/store/carts/${cartId}/complete`),
      ]);
      const ids = [first, second].map((answer) => pick(answer, "order.id"));
      expect(ids[0]).toBe(ids[1]);
      const orders = await getContainer().resolve(Modules.ORDER).listOrders({});
      expect(orders).toHaveLength(1);
      const [payment, ...more] = await getContainer().resolve(Modules.PAYMENT).listPayments({});
      expect(more).toHaveLength(0);
      expect(payment?.captured_at).toBeNull();
      expect(payment?.data).toMatchObject({ po_number: "PO 7" });

      const mail = await mailbox.mailTo(EMAIL, /received/);
      expect(mail.text).toContain("2 boxes");
      // A guest has no account: the mail's own signed link is how they read the order.
      expect(mail.text).toMatch(new RegExp(`/order/${ids[0]}/\\d+\\.[\\w-]{20,}`));
    });

    it("writes to the buyer that the license is looked at, is verified, and lets the order go", async () => {
      const buyer = await signedIn(api, store, "inReview");
      const email = store.customers?.inReview.email ?? "";
      const cartId = await guestCart(store, {
        variantId: sharps,
        quantity: 1,
        email: "nobody@clinic.example",
      });
      await buyer.post(`/store/carts/${cartId}/customer`);
      await buyer.post(`/store/carts/${cartId}/lines`, {
        lines: [{ variantId: needle, quantity: 2 }],
      });
      await chooseGround(buyer, cartId);
      expect((await beginPayment(buyer, cartId, po("PO 10"))).status).toBe(200);
      const orderId = pick(await buyer.post(`/store/carts/${cartId}/complete`), "order.id");
      const placed = await mailbox.mailTo(email, /license in review/);
      expect(placed.text).toContain("3 boxes");
      expect(placed.text).toContain(`/order/${orderId}`);

      const admin = await ownerOf(api, store);
      const queue = await admin.get("/admin/licenses?status=to-review");
      const id = pick(queue, "licenses.0.credential.id");
      const conditions = pick<{ id: string }[]>(queue, "licenses.0.conditions");
      const approved = await admin.post(`/admin/licenses/${id}/approve`, {
        conditionsShown: conditions.map((condition) => condition.id),
        checks: reviewChecks,
      });
      expect(approved.status).toBe(200);
      expect((await mailbox.mailTo(email, /license is verified/)).text).toContain("Texas");
      expect((await mailbox.mailTo(email, /is cleared/)).text).toContain(`/order/${orderId}`);

      const items = pick<{ id: string; quantity: number }[]>(
        await admin.get(`/admin/orders/${orderId}`),
        "order.items",
      ).map(({ id, quantity }) => ({ id, quantity }));
      const packed = await admin.post(
        `/admin/orders/${orderId}/fulfillments?fields=fulfillments.id`,
        { items },
      );
      const parcel = pick<string>(packed, "order.fulfillments.0.id");
      const sent = await admin.post(`/admin/orders/${orderId}/fulfillments/${parcel}/shipments`, {
        items,
        labels: [
          {
            tracking_number: "9400-1000",
            tracking_url: "https://carrier.example/9400-1000",
            label_url: "#",
          },
          { tracking_number: "9400-2000", tracking_url: "#", label_url: "#" },
        ],
      });
      expect([sent.status, sent.body.message]).toEqual([200, undefined]);
      const shipped = await mailbox.mailTo(email, /on its way/);
      expect(shipped.text).toContain("9400-1000");
      expect(shipped.text).toContain("https://carrier.example/9400-1000");
      expect(shipped.text).toContain("9400-2000");
      expect(shipped.text).not.toContain("#");
    });

    it("stops a guest at the guest's limit", async () => {
      const cartId = await guestCart(store, { variantId: sharps, quantity: 120, email: EMAIL });
      const summary = await store.visitor.get(`/store/carts/${cartId}/summary`);
      expect(pick<number>(summary, "cart.totals.totalCents")).toBeGreaterThan(
        terms.guestLimitCents,
      );
      const refused = await beginPayment(store.visitor, cartId, po("PO 8"));
      expect([refused.status, refused.code]).toEqual([400, "credit_limit_exceeded"]);
    });

    it("counts what an account owes, also against a session that was begun before", async () => {
      const buyer = await signedIn(api, store, "verified");
      const bigCart = async (boxes: Record<string, number>) => {
        const cartId = await guestCart(store, {
          variantId: sharps,
          quantity: 1,
          email: "nobody@clinic.example",
        });
        await buyer.post(`/store/carts/${cartId}/customer`);
        const lines = await Promise.all(
          Object.entries(boxes).map(async ([sku, quantity]) => ({
            variantId: await variantIdOf(store, "needlepoint-deep", sku),
            quantity,
          })),
        );
        const added = await buyer.post(`/store/carts/${cartId}/lines`, { lines });
        expect(pick(added, "cart.eligibility.outcome")).toBe("clear");
        expect(pick<number>(added, "cart.totals.totalCents")).toBeGreaterThan(
          terms.accountLimitCents / 2,
        );
        await chooseGround(buyer, cartId);
        expect((await beginPayment(buyer, cartId, po("PO 9"))).status).toBe(200);
        return cartId;
      };
      const first = await bigCart({ "NP-DEEP-030-050": 126, "NP-DEEP-030-040": 110 });
      const second = await bigCart({
        "NP-DEEP-030-060": 97,
        "NP-DEEP-025-040": 90,
        "NP-DEEP-025-050": 82,
      });
      const complete = (cartId: string) => buyer.post(`/store/carts/${cartId}/complete`);
      expect((await complete(first)).body.type).toBe("order");
      const over = await complete(second);
      expect([over.status, over.code]).toEqual([400, "credit_limit_exceeded"]);

      const payments = getContainer().resolve(Modules.PAYMENT);
      const [owed] = await payments.listPayments({});
      await payments.capturePayment({ payment_id: owed?.id ?? "", amount: owed?.amount });
      expect((await complete(second)).body.type).toBe("order");
    });
  },
});
