import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import settleHeldOrders from "../src/jobs/settle-held-orders";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import { redecideOrder } from "../src/workflows/licensure/redecide";
import { releaseOrder } from "../src/workflows/licensure/release-order";
import { readOrderMoney } from "../src/workflows/payment/order-payments";
import {
  approve,
  type Buyer,
  fulfill,
  holdLicense,
  openStore,
  placeOrder,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { MailSink } from "./support/mail-sink";
import { pick } from "./support/test-api";

jest.setTimeout(120_000);

const CAUSE = { actor: "system:test" };
/** As a card will be: taken on release. */
const captured = () => ({ verifiesWebhooks: true, capturesOnRelease: true, lapses: null });

async function paymentOf(container: MedusaContainer, orderId: string) {
  const [money] = await readOrderMoney(container, [orderId]);
  return { status: money?.status, ...money?.payments[0] };
}

/** How an order that waited for a person goes on: it is released, or it ends and leaves nothing. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let newcomer: Buyer;
    let credentialId: string;
    let heldOrder: string;
    const mails = new MailSink();
    beforeAll(async () => {
      await mails.open();
      store = await openStore(getContainer(), api);
      newcomer = await signUp(api, store, "newcomer@test.needlepoint.example");
      credentialId = await submitLicense(newcomer);
      heldOrder = await placeOrder(store, newcomer, { variantIds: [store.variants.needle] });
    });
    afterAll(() => mails.close());

    const licensure = () => getContainer().resolve<LicensureService>(LICENSURE);
    const openHolds = () => licensure().listOrderHolds({ closed_at: null });
    const reserved = () => getContainer().resolve(Modules.INVENTORY).listReservationItems({});
    const reject = (reason = "The board look-up shows another name.") =>
      store.admin.post(`/admin/licenses/${credentialId}/reject`, { reason });

    const expectEnded = async (orderId: string) => {
      expect(await paymentOf(getContainer(), orderId)).toMatchObject({
        status: "canceled",
        voided: true,
        captured: false,
      });
      expect(await reserved()).toEqual([]);
      expect(await openHolds()).toEqual([]);
    };

    describe("a refusal", () => {
      it("ends the order: canceled, authorisation voided, boxes back, reasons mailed", async () => {
        expect(await reserved()).toHaveLength(1);
        expect((await reject()).status).toBe(200);
        await expectEnded(heldOrder);
        const mail = await mails.mailTo(newcomer.email, /^Order \d+ is canceled$/);
        expect(mail.text).toContain("We cannot ship it, and it is canceled");
        expect(mail.text).toMatch(/Texas license was not accepted/);
        const seen = await newcomer.get(`/store/account/orders/${heldOrder}`);
        expect(pick(seen, "order.progress")).toBe("refused");
        const audit = await licensure().listAuditEntries(
          { subject_id: heldOrder },
          { order: { seq: "ASC" } },
        );
        expect(audit.map(({ action }) => action)).toEqual([
          "decision.recorded",
          "order.ending",
          "order.ended",
        ]);
        expect((await licensure().verifyAudit()).broken).toBeNull();
      });

      it("ends the order once, however often it is settled", async () => {
        await reject();
        const before = await licensure().listAuditEntries({});
        await settleHeldOrders(getContainer());
        await settleHeldOrders(getContainer());
        expect(await licensure().listAuditEntries({})).toHaveLength(before.length);
        const told = await getContainer()
          .resolve(Modules.NOTIFICATION)
          .listNotifications({ to: newcomer.email, template: "order-ended" } as object);
        expect(told).toHaveLength(1);
      });

      it("is finished when the process dies after the decision", async () => {
        const [row] = await licensure().listCredentials({ id: credentialId });
        await licensure().changeCredential(
          credentialId,
          Number(row?.version),
          { status: "rejected", decided_at: new Date() },
          "credential.rejected",
          CAUSE,
        );
        await redecideOrder(getContainer(), heldOrder, CAUSE);
        expect((await paymentOf(getContainer(), heldOrder)).status).toBe("pending");
        await settleHeldOrders(getContainer());
        await expectEnded(heldOrder);
      });

      it("is finished when the process dies in the middle of the cancellation", async () => {
        await licensure().changeOpenHolds(
          { orderId: heldOrder, cartId: String((await openHolds())[0]?.cart_id) },
          () => ({ ending: "refused" }),
          "order.ending",
          CAUSE,
        );
        const { id } = await paymentOf(getContainer(), heldOrder);
        await getContainer().resolve(Modules.PAYMENT).cancelPayment(String(id));
        await settleHeldOrders(getContainer());
        await expectEnded(heldOrder);
      });

      it("leaves an order alone that was paid for, for a person to take back", async () => {
        await approve(store, credentialId);
        const { id } = await paymentOf(getContainer(), heldOrder);
        expect((await store.admin.post(`/admin/payments/${id}/capture`)).status).toBe(200);
        const [row] = await licensure().listCredentials({ id: credentialId });
        await licensure().changeCredential(
          credentialId,
          Number(row?.version),
          { status: "revoked", decided_at: new Date() },
          "credential.revoked",
          CAUSE,
        );
        expect((await fulfill(store, heldOrder)).code).toBe("license_refused");
        await settleHeldOrders(getContainer());
        expect((await paymentOf(getContainer(), heldOrder)).status).toBe("pending");
        expect((await fulfill(store, heldOrder)).code).toBe("order_on_hold");
      });
    });

    describe("a cancellation by staff", () => {
      it("closes the hold, so that a later approval wakes nothing", async () => {
        expect((await store.admin.post(`/admin/orders/${heldOrder}/cancel`)).status).toBe(200);
        await expectEnded(heldOrder);
        await approve(store, credentialId);
        await settleHeldOrders(getContainer());
        await expectEnded(heldOrder);
      });

      it("fails as a whole while the authorisation cannot be voided", async () => {
        const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        // What a payment provider that does not answer comes to: the payment is not voided.
        await database.raw(`
          create function refuse_voiding() returns trigger language plpgsql as
            $$ begin raise exception 'no answer'; end $$;
          create trigger no_voiding before update of canceled_at on payment
            for each row when (new.canceled_at is not null) execute function refuse_voiding();
        `);
        await expect(
          cancelOrderWorkflow(getContainer()).run({ input: { order_id: heldOrder } }),
        ).rejects.toMatchObject({ message: expect.stringContaining("no answer") });
        await database.raw("drop trigger no_voiding on payment");
        expect((await paymentOf(getContainer(), heldOrder)).status).toBe("pending");
        expect(await openHolds()).toHaveLength(1);
        expect((await store.admin.post(`/admin/orders/${heldOrder}/cancel`)).status).toBe(200);
        await expectEnded(heldOrder);
      });
    });

    describe("an order that staff put out of sight", () => {
      it("is not marked as complete nor archived while it waits, and ends as any other", async () => {
        for (const move of ["complete", "archive"]) {
          const answer = await store.admin.post(`/admin/orders/${heldOrder}/${move}`);
          expect([answer.status, answer.code]).toEqual([400, "order_on_hold"]);
        }
        await reject();
        await expectEnded(heldOrder);
        expect((await store.admin.post(`/admin/orders/${heldOrder}/archive`)).status).toBe(200);
      });
    });

    describe("the buyer", () => {
      it("cancels an order on hold from its page, twice over, and is told by mail", async () => {
        const canceled = await newcomer.post(`/store/account/orders/${heldOrder}/cancel`);
        expect(pick(canceled, "order.progress")).toBe("canceled");
        const again = await newcomer.post(`/store/account/orders/${heldOrder}/cancel`);
        expect(pick(again, "order.progress")).toBe("canceled");
        await expectEnded(heldOrder);
        const mail = await mails.mailTo(newcomer.email, /^Order \d+ is canceled$/);
        expect(mail.text).toContain("canceled");
      });

      it("cancels nothing that is cleared, and nothing of another's", async () => {
        const licensed = await signUp(api, store, "licensed@test.needlepoint.example");
        await holdLicense(store, licensed, { number: "1284418" });
        const cleared = await placeOrder(store, licensed, { variantIds: [store.variants.needle] });
        const late = await licensed.post(`/store/account/orders/${cleared}/cancel`);
        expect([late.status, late.code]).toEqual([400, "order_not_cancelable"]);
        const path = `/store/account/orders/${heldOrder}/cancel`;
        expect((await licensed.post(path)).status).toBe(404);
        expect((await store.visitor.post(path)).code).toBe("sign_in_required");
        expect((await paymentOf(getContainer(), heldOrder)).status).toBe("pending");
      });

      it("meets an approval at the same moment: one of the two wins, and all agrees", async () => {
        await Promise.all([
          approve(store, credentialId),
          newcomer.post(`/store/account/orders/${heldOrder}/cancel`),
        ]);
        await settleHeldOrders(getContainer());
        expect(await openHolds()).toEqual([]);
        const { status, voided } = await paymentOf(getContainer(), heldOrder);
        expect([
          ["canceled", true],
          ["pending", false],
        ]).toContainEqual([status, voided]);
      });
    });

    describe("a clear", () => {
      it("leaves a purchase order authorised until somebody marks it as paid", async () => {
        await approve(store, credentialId);
        expect(await paymentOf(getContainer(), heldOrder)).toMatchObject({
          captured: false,
          voided: false,
        });
        expect((await mails.mailTo(newcomer.email, /is cleared$/)).subject).toMatch(/^Order/);
      });

      it("takes a payment that is taken on release, once", async () => {
        await approve(store, credentialId);
        expect(await releaseOrder(getContainer(), heldOrder, captured)).toBe(true);
        expect(await releaseOrder(getContainer(), heldOrder, captured)).toBe(true);
        expect((await paymentOf(getContainer(), heldOrder)).captured).toBe(true);
      });

      it("takes nothing of an order on hold", async () => {
        expect(await releaseOrder(getContainer(), heldOrder, captured)).toBe(false);
        expect((await paymentOf(getContainer(), heldOrder)).captured).toBe(false);
      });
    });

    describe("holds of several kinds", () => {
      it("are separate: an order moves when none is open", async () => {
        const recall = await licensure().createOrderHolds({
          kind: "recall",
          order_id: heldOrder,
          customer_id: newcomer.id,
          opened_at: new Date(),
        });
        await approve(store, credentialId);
        expect((await fulfill(store, heldOrder)).code).toBe("order_on_hold");
        expect(await releaseOrder(getContainer(), heldOrder, captured)).toBe(false);
        await licensure().updateOrderHolds({ id: recall.id, closed_at: new Date() });
        expect((await fulfill(store, heldOrder)).status).toBe(200);
      });

      it("stop an order that needs no license too", async () => {
        const plain = await placeOrder(store, newcomer, { variantIds: [store.variants.sharps] });
        const credit = await licensure().createOrderHolds({
          kind: "credit",
          order_id: plain,
          customer_id: newcomer.id,
          opened_at: new Date(),
        });
        expect((await fulfill(store, plain)).code).toBe("order_on_hold");
        await licensure().updateOrderHolds({ id: credit.id, closed_at: new Date() });
        expect((await fulfill(store, plain)).status).toBe(200);
      });
    });
  },
});
