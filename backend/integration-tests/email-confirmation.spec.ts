import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import settleHeldOrders from "../src/jobs/settle-held-orders";
import { isEmailConfirmed } from "../src/workflows/licensure/email-confirmed";
import {
  type Buyer,
  confirmEmail,
  fulfill,
  holdLicense,
  openStore,
  placeOrder,
  signUp,
  type TestStore,
} from "./support/licensing-store";
import { MailSink } from "./support/mail-sink";
import { pick } from "./support/test-api";

jest.setTimeout(180_000);

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    const mailbox = new MailSink();
    beforeAll(async () => {
      await mailbox.open();
      store = await openStore(getContainer(), api);
    });
    afterAll(() => mailbox.close());

    let turn = 0;
    const newcomer = () =>
      signUp(api, store, `newcomer-${++turn}@test.needlepoint.example`, { confirmed: false });
    const codeMailedTo = async (buyer: Buyer) => {
      const mail = await mailbox.mailTo(buyer.email, /Confirm your e-mail/);
      return /confirm-email\/([\w-]+)/.exec(mail.text)?.[1] ?? "";
    };
    const confirm = (by: Buyer, code: string) => by.post("/auth/verification/confirm", { code });
    const outcomeOf = async (buyer: Buyer, orderId: string) => {
      const answer = await buyer.get(`/store/account/orders/${orderId}`);
      return [pick(answer, "order.progress"), pick(answer, "order.decision.reasons")];
    };
    const waiting = ["in_review", [expect.objectContaining({ code: "email_unconfirmed" })]];
    const needles = () => ({ variantIds: [store.variants.needle] });

    it("is no wall: the order is placed, waits, and is released by the link of the mail", async () => {
      const buyer = await newcomer();
      await holdLicense(store, buyer);
      const orderId = await placeOrder(store, buyer, needles());
      expect(await outcomeOf(buyer, orderId)).toEqual(waiting);
      expect((await fulfill(store, orderId)).code).toBe("order_on_hold");
      expect((await buyer.get("/store/account/email")).body).toEqual({
        email: buyer.email,
        confirmed: false,
      });

      const code = await codeMailedTo(buyer);
      expect((await confirm(buyer, code)).status).toBe(200);
      expect((await buyer.get("/store/account/email")).body.confirmed).toBe(true);
      expect(pick(await buyer.get(`/store/account/orders/${orderId}`), "order.progress")).toBe(
        "cleared",
      );
      await mailbox.mailTo(buyer.email, /is cleared/);
      expect((await confirm(buyer, code)).status).toBe(200);
      expect((await fulfill(store, orderId)).status).toBe(200);
      const rows = await getContainer()
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ to: buyer.email });
      expect(JSON.stringify(rows)).not.toContain(code);
    });

    it("takes a code from nobody but the login it was sent to", async () => {
      const victim = await newcomer();
      const stranger = await newcomer();
      const code = await codeMailedTo(victim);
      const byNobody = await store.visitor.post("/auth/verification/confirm", { code });
      expect([byNobody.status, byNobody.code]).toEqual([401, "sign_in_required"]);
      expect((await confirm(stranger, code)).code).toBe("confirmation_invalid");
      expect((await victim.get("/store/account/email")).body.confirmed).toBe(false);
      expect((await confirm(victim, "not-the-code")).code).toBe("confirmation_invalid");
      expect((await confirm(victim, code)).status).toBe(200);
    });

    it("sends a mail to the login's own address alone, and not twice a minute", async () => {
      const buyer = await newcomer();
      const old = await codeMailedTo(buyer);
      const ask = (email: string) =>
        buyer.post("/auth/verification/request", {
          entity_id: email,
          entity_type: "email",
          metadata: { anything: "goes" },
        });
      const others = await ask("someone.else@test.needlepoint.example");
      expect([others.status, others.code]).toEqual([400, "email_mismatch"]);
      expect(others.body.fields).toHaveProperty("entity_id");
      const tooSoon = await ask(buyer.email);
      expect([tooSoon.status, tooSoon.code]).toEqual([429, "too_many_requests"]);

      await age(buyer, 61);
      expect((await ask(buyer.email)).status).toBe(201);
      expect((await confirm(buyer, old)).code).toBe("confirmation_invalid");
    });

    it("lets a link run out after a day", async () => {
      const buyer = await newcomer();
      const code = await codeMailedTo(buyer);
      await age(buyer, 24 * 60 * 60 + 1);
      expect((await confirm(buyer, code)).code).toBe("confirmation_invalid");
    });

    it("counts the confirmation of the login's own address, and of no other", async () => {
      const buyer = await newcomer();
      const customer = { id: buyer.id, email: buyer.email, hasAccount: true };
      const auth = getContainer().resolve(Modules.AUTH);
      const { id } = await identityOf(buyer);
      const other = await auth.requestAuthVerification({
        auth_identity_id: id,
        entity_id: "clinician@test.needlepoint.example",
        entity_type: "email",
        code_provider: "token",
      });
      await auth.confirmAuthVerification({ code: other.code ?? "" });
      expect(await isEmailConfirmed(getContainer(), customer)).toBe(false);
      const renamed = { ...customer, email: "clinician@test.needlepoint.example" };
      expect(await isEmailConfirmed(getContainer(), renamed)).toBe(false);
      await codeMailedTo(buyer);
      await confirmEmail(getContainer(), buyer, buyer.email);
      expect(await isEmailConfirmed(getContainer(), customer)).toBe(true);
      expect(await isEmailConfirmed(getContainer(), renamed)).toBe(false);
      expect(await isEmailConfirmed(getContainer(), { ...customer, hasAccount: false })).toBe(
        false,
      );
    });

    it("finishes what a crash between confirming and deciding left behind", async () => {
      const buyer = await newcomer();
      await holdLicense(store, buyer);
      const orderId = await placeOrder(store, buyer, needles());
      await settleHeldOrders(getContainer());
      expect(await outcomeOf(buyer, orderId)).toEqual(waiting);
      const code = await codeMailedTo(buyer);
      await getContainer().resolve(Modules.AUTH).confirmAuthVerification({ code });
      expect(await outcomeOf(buyer, orderId)).toEqual(waiting);
      await settleHeldOrders(getContainer());
      expect((await outcomeOf(buyer, orderId))[0]).toBe("cleared");
    });

    async function identityOf(buyer: Buyer) {
      const [identity] = await getContainer()
        .resolve(Modules.AUTH)
        .listProviderIdentities({ entity_id: buyer.email, provider: "emailpass" });
      if (!identity?.auth_identity_id) throw new Error(`${buyer.email} has no login`);
      return { id: identity.auth_identity_id };
    }

    /** Puts the moment a code was asked for into the past. */
    async function age(buyer: Buyer, seconds: number): Promise<void> {
      const { id } = await identityOf(buyer);
      const knex = getContainer().resolve("__pg_connection__");
      await knex("auth_verification")
        .where({ auth_identity_id: id })
        .update({ requested_at: new Date(Date.now() - seconds * 1000) });
    }
  },
});
