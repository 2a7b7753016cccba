import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { env } from "../src/env";
import { mailAboutOrderWorkflow } from "../src/workflows/mail/mail-about-order";
import { makeOffToken } from "../src/workflows/mail-choices/off-link";
import {
  approve,
  beginPayment,
  complete,
  fillCart,
  openStore,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { MailSink } from "./support/mail-sink";
import { pick } from "./support/test-api";

jest.setTimeout(120_000);

const hostile = "Back door\n<script>alert(1)</script>\u0000\u202e";
const plain = "Back door\n<script>alert(1)</script>";

/** What a buyer writes along, and which mails they want. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    const sink = new MailSink();
    beforeAll(async () => {
      await sink.open();
      store = await openStore(getContainer(), api);
    });
    afterAll(() => sink.close());

    const order = async (cartId: string) => {
      pick(await beginPayment(store.visitor, cartId), "payment_collection.id");
      return pick(await complete(store.visitor, cartId), "order.id");
    };

    it("carries a note to the order, its page, its mail and the staff, as text", async () => {
      const email = "noted@test.needlepoint.example";
      const cartId = await fillCart(store, store.visitor, {
        variantIds: [store.variants.sharps],
        email,
      });
      const path = `/store/carts/${cartId}/note`;
      const long = await store.visitor.post(path, { note: "x".repeat(600) });
      expect([long.status, pick(long, "fields.note")]).toEqual([
        400,
        "Keep the note under 500 characters.",
      ]);
      for (const note of ["x".repeat(10_000), 7, null, { a: 1 }]) {
        expect((await store.visitor.post(path, { note })).status).toBe(400);
      }
      expect((await store.visitor.post(path, { note: "first" })).status).toBe(200);
      expect(
        pick(await store.visitor.post(path, { note: hostile.replace("\u0000", "") }), "note"),
      ).toBe(plain);
      expect(pick(await store.visitor.get(`/store/carts/${cartId}/summary`), "cart.note")).toBe(
        plain,
      );

      const orderId = await order(cartId);
      const told = await store.admin.get(`/admin/orders/${orderId}/note`);
      expect(pick(told, "note")).toBe(plain);
      const { text } = await sink.mailTo(email, /^Order \d+: received/);
      expect(text).toMatch(/Back door[\s\S]*<script>alert\(1\)<\/script>/);
      expect(text).toMatch(/410 Example Street[\s\S]*Austin, TX 78701/);
      expect(text).toMatch(/Ground, arrives \w{3} \w{3} \d+/);
      expect((await store.visitor.post(path, { note: "late" })).code).toBe("cart_completed");
    });

    it("shows a note of an account's cart to its owner alone, and an order's too", async () => {
      const owner = await signUp(api, store, "owner@test.needlepoint.example");
      const cartId = await fillCart(store, owner, { variantIds: [store.variants.sharps] });
      expect((await owner.post(`/store/carts/${cartId}/note`, { note: "mine" })).status).toBe(200);
      const seen = await store.visitor.get(`/store/carts/${cartId}/summary`);
      expect(pick<{ note: string }>(seen, "cart").note).toBe("");
      pick(await beginPayment(owner, cartId), "payment_collection.id");
      const orderId = pick(await complete(owner, cartId), "order.id");
      const view = await owner.get(`/store/account/orders/${orderId}`);
      expect([pick(view, "order.note"), pick(view, "order.arrives.latest")]).toEqual([
        "mine",
        expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      ]);
      const exported = await owner.get("/store/account/export");
      expect(JSON.stringify(exported.body)).toContain('"note":"mine"');
    });

    it("sends no mail that its reader switched off, and every other", async () => {
      const buyer = await signUp(api, store, "quiet@test.needlepoint.example");
      const path = "/store/account/mail-choices";
      expect((await store.visitor.get(path)).status).toBe(401);
      expect((await buyer.post(path, { kind: "order_placed", on: false })).status).toBe(400);
      const choices = async () => pick(await buyer.get(path), "choices");
      expect(await choices()).toEqual([{ kind: "order_cleared", on: true }]);

      const placed = async (number: string) => {
        const license = await submitLicense(buyer, { number });
        const cartId = await fillCart(store, buyer, { variantIds: [store.variants.needle] });
        pick(await beginPayment(buyer, cartId), "payment_collection.id");
        const orderId = pick(await complete(buyer, cartId), "order.id");
        await sink.mailTo(buyer.email, /license in review/);
        await approve(store, license);
        return orderId;
      };
      await placed("1284417");
      const cleared = await sink.mailTo(buyer.email, /^Order \d+ is cleared/);
      const token = makeOffToken(buyer.id, "order_cleared");
      // A mail program may switch it off for its reader, by the same key; a receipt it may not.
      expect(cleared.header("List-Unsubscribe")?.replace(/\s/g, "")).toBe(
        `<${env.storefrontUrl}/api/mail-off/${token}>`,
      );
      expect(cleared.header("List-Unsubscribe-Post")).toBe("List-Unsubscribe=One-Click");
      const receipt = await sink.mailTo(buyer.email, /license in review/);
      expect(receipt.header("List-Unsubscribe")).toBeNull();

      const off = (of: string) => store.visitor.post("/store/mail-choices/off", { token: of });
      expect((await off(`${token.slice(0, -4)}AAAA`)).status).toBe(404);
      expect((await off("%00")).status).toBe(404);
      expect(await choices()).toEqual([{ kind: "order_cleared", on: true }]);
      expect((await off(token)).body).toEqual({ kind: "order_cleared" });
      expect((await off(token)).status).toBe(200);
      expect(await choices()).toEqual([{ kind: "order_cleared", on: false }]);

      const cartId = await fillCart(store, buyer, { variantIds: [store.variants.sharps] });
      pick(await beginPayment(buyer, cartId), "payment_collection.id");
      const orderId = pick(await complete(buyer, cartId), "order.id");
      const released = async () => {
        const input = { orderId, template: "order-released" as const };
        return (await mailAboutOrderWorkflow(getContainer()).run({ input })).result;
      };
      expect(await released()).toEqual([]);
      await sink.mailTo(buyer.email, /^Order \d+: received/);
      await buyer.post(path, { kind: "order_cleared", on: true });
      expect(await released()).toHaveLength(1);
    });

    it("keeps a choice for the one who made it, and lets them change it", async () => {
      const one = await signUp(api, store, "one@test.needlepoint.example");
      const other = await signUp(api, store, "other@test.needlepoint.example");
      const path = "/store/account/mail-choices";
      await one.post(path, { kind: "order_cleared", on: false });
      await one.post(path, { kind: "order_cleared", on: false });
      expect(pick(await one.get(path), "choices.0.on")).toBe(false);
      expect(pick(await other.get(path), "choices.0.on")).toBe(true);
      expect(pick(await one.post(path, { kind: "order_cleared", on: true }), "choices.0.on")).toBe(
        true,
      );
    });
  },
});
