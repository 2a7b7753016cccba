import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import settleHeldOrders from "../src/jobs/settle-held-orders";
import { CLINICS } from "../src/modules/clinics";
import type ClinicsService from "../src/modules/clinics/service";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import { openClinic, type TestClinic } from "./support/clinic";
import {
  addressIn,
  approve,
  type Buyer,
  beginPayment,
  complete,
  confirmEmail,
  fillCart,
  fulfill,
  holdLicense,
  openStore,
  placeOrder,
  places,
  signUp,
  type TestStore,
} from "./support/licensing-store";
import { MailSink } from "./support/mail-sink";
import { type Answer, pick } from "./support/test-api";

jest.setTimeout(180_000);

/** A purchaser who holds no license and buys on a practitioner's, and where that ends. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const mails = new MailSink();
    let store: TestStore;
    let practitioner: Buyer;
    let purchaser: Buyer;
    let licenseId: string;
    let clinic: TestClinic;
    beforeAll(async () => {
      await mails.open();
      store = await openStore(getContainer(), api);
      practitioner = await signUp(api, store, "practitioner@test.needlepoint.example");
      purchaser = await signUp(api, store, "purchaser@test.needlepoint.example");
      licenseId = await holdLicense(store, practitioner);
      clinic = await openClinic(getContainer(), mails, practitioner, purchaser);
    });
    afterAll(() => mails.close());

    const licensure = () => getContainer().resolve<LicensureService>(LICENSURE);
    const dayFromNow = (days: number) =>
      new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    const needles = () => ({ variantIds: [store.variants.needle] });
    const home = {
      province: "TX",
      postal_code: "78701",
      city: "Austin",
      address_1: "9 Elm Street",
    };
    const endMandate = () =>
      practitioner.del(`/store/clinics/${clinic.id}/mandates/${clinic.mandateId}`);
    const dismiss = () =>
      practitioner.del(`/store/clinics/${clinic.id}/members/${clinic.memberId}`);
    const decisionsOf = (orderId: string): Promise<Answer> =>
      store.admin.get(`/admin/orders/${orderId}/decisions`);
    const onHold = async (orderId: string): Promise<boolean> =>
      pick(await decisionsOf(orderId), "licensing.onHold");
    const paymentOf = async (orderId: string): Promise<string> =>
      pick(
        await store.admin.get(`/admin/orders/${orderId}?fields=*payment_collections.payments`),
        "order.payment_collections.0.payments.0.id",
      );

    describe("for the clinic's address", () => {
      it("is cleared on the practitioner's license, and the decision names both people", async () => {
        const orderId = await placeOrder(store, purchaser, needles());
        const order = await purchaser.get(`/store/account/orders/${orderId}`);
        expect(order.body).toMatchObject({
          order: {
            progress: "cleared",
            onLicenseOf: { name: "Sample Practitioner", profession: "PT", jurisdiction: "TX" },
          },
        });
        const shown = await decisionsOf(orderId);
        expect(shown.body).toMatchObject({
          licensing: {
            decisions: [{ buyer: { id: purchaser.id }, practitioner: { id: practitioner.id } }],
          },
        });
        const [row] = await licensure().listDecisions({ customer_id: purchaser.id });
        expect(row).toMatchObject({
          outcome: "clear",
          customer_id: purchaser.id,
          practitioner_id: practitioner.id,
          credential_id: licenseId,
          inputs: {
            lender: {
              practitionerId: practitioner.id,
              clinicId: clinic.id,
              mandateId: clinic.mandateId,
              addressId: clinic.addressId,
            },
          },
        });
        expect((await fulfill(store, orderId)).status).toBe(200);
      });

      it("does not lend the license to the practitioner's own orders any other way", async () => {
        const orderId = await placeOrder(store, practitioner, needles());
        const [row] = await licensure().listDecisions({ customer_id: practitioner.id });
        expect(row).toMatchObject({ practitioner_id: null, inputs: { lender: null } });
        expect(await onHold(orderId)).toBe(false);
      });

      it("is held while the practitioner's e-mail is not the one they sign in with", async () => {
        const cartId = await fillCart(store, purchaser, needles());
        await getContainer()
          .resolve(Modules.CUSTOMER)
          .updateCustomers(practitioner.id, { email: "other@test.needlepoint.example" });
        const summary = await purchaser.get(`/store/carts/${cartId}/summary`);
        expect(summary.body).toMatchObject({
          cart: { eligibility: { outcome: "hold", reasons: [{ code: "email_unconfirmed" }] } },
        });
      });
    });

    it("waits for the practitioner's e-mail too, and goes on once it is confirmed", async () => {
      const email = "unconfirmed@test.needlepoint.example";
      const lender = await signUp(api, store, email, { confirmed: false });
      await holdLicense(store, lender, { number: "7000003" });
      const helper = await signUp(api, store, "helper@test.needlepoint.example");
      await openClinic(getContainer(), mails, lender, helper);
      const orderId = await placeOrder(store, helper, needles());
      expect(pick(await decisionsOf(orderId), "licensing.decisions.0.told.reasons.0.code")).toBe(
        "email_unconfirmed",
      );
      const held = await mails.mailTo(helper.email, /license in review/);
      await confirmEmail(getContainer(), lender, email);
      expect(await onHold(orderId)).toBe(false);
      const released = await mails.mailTo(helper.email, /is cleared/);
      for (const { text } of [held, released]) {
        expect(text).toMatch(/the license of Sample Practitioner/i);
        expect(text).not.toMatch(/your license/i);
      }
    });

    describe("anywhere else", () => {
      it("is asked for a license of their own", async () => {
        const cartId = await fillCart(store, purchaser, { ...needles(), place: home });
        const answer = await beginPayment(purchaser, cartId);
        expect(answer.code).toBe("license_required");
        expect(String(answer.body.message)).toContain("Add your Texas license");
      });

      it("is asked again at completion, when the street was changed after paying began", async () => {
        const cartId = await fillCart(store, purchaser, needles());
        pick(await beginPayment(purchaser, cartId), "payment_collection.id");
        await getContainer()
          .resolve(Modules.CART)
          .updateAddresses([
            {
              id: pick(await purchaser.get(`/store/carts/${cartId}`), "cart.shipping_address.id"),
              address_1: home.address_1,
            },
          ]);
        expect((await complete(purchaser, cartId)).code).toBe("license_required");
      });

      it("is not redirected there by staff, by route or behind its back", async () => {
        const orderId = await placeOrder(store, purchaser, needles());
        const moved = await store.admin.post(`/admin/orders/${orderId}`, {
          shipping_address: { address_1: home.address_1 },
        });
        expect(moved.code).toBe("license_required");
        const orders = getContainer().resolve(Modules.ORDER);
        const order = await orders.retrieveOrder(orderId, { relations: ["shipping_address"] });
        await orders.updateOrderAddresses({
          id: String(order.shipping_address?.id),
          address_1: home.address_1,
        });
        expect(await onHold(orderId)).toBe(true);
        const payment = await paymentOf(orderId);
        expect((await store.admin.post(`/admin/payments/${payment}/capture`)).code).toBe(
          "order_on_hold",
        );
        expect((await fulfill(store, orderId)).code).toBe("order_on_hold");
      });
    });

    describe("without the practitioner's word", () => {
      it("is asked for a license: membership alone lends nothing", async () => {
        await endMandate();
        const cartId = await fillCart(store, purchaser, needles());
        expect((await beginPayment(purchaser, cartId)).code).toBe("license_required");
      });

      it("is refused at completion when the mandate ends in mid-checkout", async () => {
        const cartId = await fillCart(store, purchaser, needles());
        pick(await beginPayment(purchaser, cartId), "payment_collection.id");
        expect((await endMandate()).status).toBe(200);
        expect((await complete(purchaser, cartId)).code).toBe("license_required");
      });

      it("is refused at completion when the purchaser is removed in mid-checkout", async () => {
        const cartId = await fillCart(store, purchaser, needles());
        pick(await beginPayment(purchaser, cartId), "payment_collection.id");
        expect((await dismiss()).status).toBe(200);
        expect((await complete(purchaser, cartId)).code).toBe("license_required");
      });

      it.each(["practitioner", "purchaser"] as const)(
        "is refused at completion when the membership of the %s is gone",
        async (who) => {
          const cartId = await fillCart(store, purchaser, needles());
          pick(await beginPayment(purchaser, cartId), "payment_collection.id");
          // The row alone, as a crash or a slip would leave it: the mandate still says it is open.
          const clinics = getContainer().resolve<ClinicsService>(CLINICS);
          const person = { practitioner, purchaser }[who];
          const member = await clinics.membershipOf(clinic.id, person.id);
          await clinics.updateClinicMembers({ id: member?.id, removed_at: new Date() });
          expect((await complete(purchaser, cartId)).code).toBe("license_required");
        },
      );

      it("is refused at completion when the address was taken off the list", async () => {
        const cartId = await fillCart(store, purchaser, needles());
        pick(await beginPayment(purchaser, cartId), "payment_collection.id");
        const removed = await practitioner.del(
          `/store/clinics/${clinic.id}/addresses/${clinic.addressId}`,
        );
        expect(removed.status).toBe(200);
        expect((await complete(purchaser, cartId)).code).toBe("license_required");
      });

      it.each([
        ["expired", { expires_on: "2020-01-01" }, "license_required"],
        ["revoked", { status: "revoked" }, "license_refused"],
        ["rejected", { status: "rejected" }, "license_refused"],
      ])("is refused at completion when the license is %s", async (_how, change, code) => {
        const cartId = await fillCart(store, purchaser, needles());
        pick(await beginPayment(purchaser, cartId), "payment_collection.id");
        await licensure().updateCredentials({ id: licenseId, ...change });
        expect((await complete(purchaser, cartId)).code).toBe(code);
      });
    });

    describe("an order on hold", () => {
      /** The practitioner's license goes back into review: what is ordered on it waits. */
      const holdOne = async (): Promise<string> => {
        await licensure().updateCredentials({ id: licenseId, status: "in-review" });
        const orderId = await placeOrder(store, purchaser, needles());
        expect(await onHold(orderId)).toBe(true);
        return orderId;
      };

      it("is released when the practitioner's license is approved", async () => {
        const orderId = await holdOne();
        const review = await store.admin.get(`/admin/licenses/${licenseId}`);
        expect(pick(review, "license.heldOrders.0.id")).toBe(orderId);
        expect((await approve(store, licenseId)).status).toBe(200);
        expect(await onHold(orderId)).toBe(false);
        expect((await fulfill(store, orderId)).status).toBe(200);
      });

      it("is refused when the practitioner's license is rejected", async () => {
        const orderId = await holdOne();
        pick(
          await store.admin.post(`/admin/licenses/${licenseId}/reject`, {
            reason: "The board look-up shows another name.",
          }),
          "license.credential.id",
        );
        expect(pick(await decisionsOf(orderId), "licensing.decisions.0.told.outcome")).toBe(
          "refuse",
        );
      });

      it("is not released when the mandate ended between placing and approval", async () => {
        const orderId = await holdOne();
        await endMandate();
        await approve(store, licenseId);
        expect(await onHold(orderId)).toBe(true);
        expect((await fulfill(store, orderId)).code).toBe("order_on_hold");
      });

      it("is not released when the purchaser was removed between placing and approval", async () => {
        const orderId = await holdOne();
        await dismiss();
        await approve(store, licenseId);
        expect(await onHold(orderId)).toBe(true);
      });

      it("is settled later when a process died between the approval and the order", async () => {
        const orderId = await holdOne();
        await licensure().updateCredentials({
          id: licenseId,
          status: "verified",
          decided_at: new Date(),
        });
        await settleHeldOrders(getContainer());
        expect(await onHold(orderId)).toBe(false);
      });
    });

    describe("a cleared order", () => {
      it("is decided again when the mandate ends, and released by a new one", async () => {
        const orderId = await placeOrder(store, purchaser, needles());
        await endMandate();
        expect(await onHold(orderId)).toBe(true);
        const payment = await paymentOf(orderId);
        expect((await store.admin.post(`/admin/payments/${payment}/capture`)).code).toBe(
          "order_on_hold",
        );
        expect((await fulfill(store, orderId)).code).toBe("order_on_hold");
        const again = await practitioner.post(`/store/clinics/${clinic.id}/mandates`, {
          memberId: clinic.memberId,
        });
        expect(again.status).toBe(201);
        expect(await onHold(orderId)).toBe(false);
      });

      it("is decided again when the purchaser is removed", async () => {
        const orderId = await placeOrder(store, purchaser, needles());
        await dismiss();
        expect(await onHold(orderId)).toBe(true);
      });

      it("is left alone once it is packed, and can be paid", async () => {
        const orderId = await placeOrder(store, purchaser, needles());
        expect((await fulfill(store, orderId)).status).toBe(200);
        await endMandate();
        expect(await onHold(orderId)).toBe(false);
        const payment = await paymentOf(orderId);
        expect((await store.admin.post(`/admin/payments/${payment}/capture`)).status).toBe(200);
      });

      it("is not packed after all when it was paid before the mandate ended", async () => {
        const orderId = await placeOrder(store, purchaser, needles());
        const payment = await paymentOf(orderId);
        expect((await store.admin.post(`/admin/payments/${payment}/capture`)).status).toBe(200);
        await endMandate();
        expect(pick<unknown[]>(await decisionsOf(orderId), "licensing.decisions")).toHaveLength(1);
        expect((await fulfill(store, orderId)).code).toBe("license_required");
      });

      it("is settled later when a process died right after the mandate ended", async () => {
        const orderId = await placeOrder(store, purchaser, needles());
        const clinics = getContainer().resolve<ClinicsService>(CLINICS);
        const mandate = await clinics.retrieveClinicMandate(clinic.mandateId);
        await clinics.endMandate(mandate, practitioner.id);
        await settleHeldOrders(getContainer());
        expect(await onHold(orderId)).toBe(true);
      });

      it("of the practitioner's own does not care who else may buy", async () => {
        const orderId = await placeOrder(store, practitioner, needles());
        await endMandate();
        expect(pick<unknown[]>(await decisionsOf(orderId), "licensing.decisions")).toHaveLength(1);
      });
    });

    it("rests on the buyer's own license where they hold one", async () => {
      await holdLicense(store, purchaser, { number: "7000001" });
      const orderId = await placeOrder(store, purchaser, needles());
      const [row] = await licensure().listDecisions({ customer_id: purchaser.id });
      expect(row).toMatchObject({ outcome: "clear", practitioner_id: null });
      await endMandate();
      expect(await onHold(orderId)).toBe(false);
    });

    it("never mixes two people's papers: each stands or falls alone", async () => {
      // One holds a good license, the other a reviewer's finding; neither alone may have the clip.
      await holdLicense(store, purchaser, { number: "7000002" });
      const found = await store.admin.post("/admin/determinations", {
        customerId: practitioner.id,
        profession: "PT",
        jurisdiction: "TX",
        restrictionClass: "rx-other",
        finding: "clear",
        source: "Letter of the board, on file.",
        expiresOn: dayFromNow(90),
      });
      pick(found, "determination.id");
      const clip = { variantIds: [store.variants.clip] };
      const both = await placeOrder(store, purchaser, clip);
      expect(await onHold(both)).toBe(false);
      await licensure().updateCredentials({ id: licenseId, expires_on: "2020-01-01" });
      const orderId = await placeOrder(store, purchaser, clip);
      const [row] = await licensure().listDecisions(
        { customer_id: purchaser.id },
        { order: { seq: "DESC" } },
      );
      expect(row).toMatchObject({
        outcome: "hold",
        practitioner_id: null,
        reasons: ["class_without_rules"],
      });
      expect(await onHold(orderId)).toBe(true);
    });

    it("lends nothing to a stranger who ships to the clinic, and tells them no name", async () => {
      const stranger = await signUp(api, store, "stranger@test.needlepoint.example");
      const own = await fillCart(store, purchaser, needles());
      const seen = async (person: Buyer, cartId: string) =>
        (await person.get(`/store/carts/${cartId}/summary`)).body;
      expect(await seen(purchaser, own)).toMatchObject({
        cart: { onLicenseOf: { name: "Sample Practitioner" } },
      });
      expect(await seen(stranger, own)).toMatchObject({ cart: { onLicenseOf: null } });
      const cartId = await fillCart(store, stranger, needles());
      expect(await seen(stranger, cartId)).toMatchObject({ cart: { onLicenseOf: null } });
      expect((await beginPayment(stranger, cartId)).code).toBe("license_required");
    });

    it("lends nothing where the mandate's state is not the license's", async () => {
      const added = await practitioner.post(`/store/clinics/${clinic.id}/addresses`, {
        line1: "410 Example Street",
        line2: "",
        city: "Miami",
        state: "FL",
        zip: "33101",
      });
      expect(added.status).toBe(201);
      const cartId = await fillCart(store, purchaser, { ...needles(), place: places.florida });
      const answer = await beginPayment(purchaser, cartId);
      expect(answer.code).toBe("license_required");
      expect(String(answer.body.message)).toContain("The practitioner's license");
      expect(addressIn(places.florida).address_1).toBe("410 Example Street");
    });

    it("keeps names, e-mails and streets out of the record", async () => {
      await placeOrder(store, purchaser, needles());
      await endMandate();
      const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      for (const table of ["license_decision", "license_audit"]) {
        const { rows } = await database.raw(`select * from ${table}`);
        expect(rows.length).toBeGreaterThan(0);
        expect(JSON.stringify(rows)).not.toMatch(/Sample|@test\.|Example (Street|St|Clinic)/i);
      }
      expect((await licensure().verifyAudit()).broken).toBeNull();
    });
  },
});
