import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  capturePaymentWorkflow,
  markPaymentCollectionAsPaid,
  processPaymentWorkflow,
} from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { examine } from "../src/doctor/examine";
import {
  type Buyer,
  beginPayment,
  fillCart,
  holdLicense,
  openStore,
  placeOrder,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { pick } from "./support/test-api";

jest.setTimeout(120_000);

/** What takes money without a route: a job, a subscriber, the webhook, each by running a workflow. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let newcomer: Buyer;
    let licensed: Buyer;
    let held: string;
    let cleared: string;
    let plain: string;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
      newcomer = await signUp(api, store, "newcomer@test.needlepoint.example");
      licensed = await signUp(api, store, "licensed@test.needlepoint.example");
      await submitLicense(newcomer);
      await holdLicense(store, licensed, { number: "1284418" });
      const needles = { variantIds: [store.variants.needle] };
      held = await placeOrder(store, newcomer, needles);
      cleared = await placeOrder(store, licensed, needles);
      plain = await placeOrder(store, newcomer, { variantIds: [store.variants.sharps] });
    });

    const moneyOf = async (orderId: string) => {
      const order = await store.admin.get(
        `/admin/orders/${orderId}?fields=total,*payment_collections.payments`,
      );
      return {
        total: pick<number>(order, "order.total"),
        collection: pick(order, "order.payment_collections.0.id"),
        payment: pick(order, "order.payment_collections.0.payments.0.id"),
        session: pick(order, "order.payment_collections.0.payments.0.payment_session_id"),
      };
    };
    const taken = async (): Promise<number> => {
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const { rows } = await pg.raw("select id from capture");
      return rows.length;
    };
    const capture = (payment_id: string) =>
      capturePaymentWorkflow(getContainer()).run({ input: { payment_id } });
    const webhook = (session_id: string, amount: number) =>
      processPaymentWorkflow(getContainer()).run({
        input: { action: "captured", data: { session_id, amount } },
      });

    it("the workflow takes no money of an order on hold", async () => {
      const { payment } = await moneyOf(held);
      await expect(capture(payment)).rejects.toMatchObject({ code: "order_on_hold" });
      expect(await taken()).toBe(0);
    });

    it("nor does the webhook's workflow, which runs it inside its own", async () => {
      const { session, total } = await moneyOf(held);
      await expect(webhook(session, total)).rejects.toMatchObject({ code: "order_on_hold" });
      expect(await taken()).toBe(0);
    });

    it("nor does marking as paid, by the provider that authorises anything", async () => {
      const { collection } = await moneyOf(held);
      const pg = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await pg.raw("update payment_collection set status = 'not_paid' where id = ?", [collection]);
      await expect(
        markPaymentCollectionAsPaid(getContainer()).run({
          input: { order_id: held, payment_collection_id: collection },
        }),
      ).rejects.toMatchObject({ code: "order_on_hold" });
      expect(await taken()).toBe(0);
    });

    it("nor does the webhook for a cart that is no order yet", async () => {
      const cartId = await fillCart(store, newcomer, { variantIds: [store.variants.needle] });
      const begun = await beginPayment(newcomer, cartId);
      const session = pick(begun, "payment_collection.payment_sessions.0.id");
      const amount = pick<number>(begun, "payment_collection.amount");
      await expect(webhook(session, amount)).rejects.toMatchObject({ code: "route_closed" });
      expect(await taken()).toBe(0);
    });

    it("a cleared order and one that needs no license are paid as before, and the doctor agrees", async () => {
      await capture((await moneyOf(cleared)).payment);
      const { session, total } = await moneyOf(plain);
      await webhook(session, total);
      expect(await taken()).toBe(2);
      const findings = await examine(getContainer(), { demo: false });
      expect(findings.flatMap(({ broken }) => broken)).toEqual([]);
    });
  },
});
