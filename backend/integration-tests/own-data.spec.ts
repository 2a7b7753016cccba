import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import { openClinic } from "./support/clinic";
import { pdf } from "./support/documents";
import {
  approve,
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

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    const mails = new MailSink();
    beforeAll(async () => {
      await mails.open();
      store = await openStore(getContainer(), api);
    });

    afterAll(() => mails.close());

    describe("a customer's own data", () => {
      it("is exported whole, to them alone", async () => {
        const buyer = await signUp(api, store, "mine@test.needlepoint.example");
        const other = await signUp(api, store, "yours@test.needlepoint.example");
        await buyer.upload("/store/evidence?name=mine.pdf", pdf());
        await submitLicense(buyer);
        const orderId = await placeOrder(store, buyer, { variantIds: [store.variants.needle] });
        const all = await buyer.get("/store/account/export");
        expect(pick(all, "account.email")).toBe("mine@test.needlepoint.example");
        expect(pick(all, "licenses.0.number")).toBe("1284417");
        expect(pick(all, "licenses.0.evidence.0.name")).toBe("mine.pdf");
        expect(pick(all, "orders.0.id")).toBe(orderId);
        expect(pick(all, "decisions.0.outcome")).toBe("hold");
        const theirs = await other.get("/store/account/export");
        expect(JSON.stringify(theirs.body)).not.toContain("1284417");
        expect((await store.visitor.get("/store/account/export")).status).toBe(401);
      });

      it("is exported with their clinics, and with no colleague's name", async () => {
        const founder = await signUp(api, store, "founder@test.needlepoint.example");
        const colleague = await signUp(api, store, "colleague@test.needlepoint.example");
        await holdLicense(store, founder, { number: "1284430" });
        const clinic = await openClinic(getContainer(), mails, founder, colleague);
        const theirs = await colleague.get("/store/account/export");
        expect(pick(theirs, "clinics")).toMatchObject([
          {
            name: "Example Clinic",
            memberships: [{ role: "purchaser", manager: false, leftAt: null }],
            mandates: [{ you: "buy on a colleague's license", endedAt: null }],
            addressesYouAdded: [],
            invitations: [{ role: "purchaser" }],
          },
        ]);
        expect(JSON.stringify(theirs.body)).not.toContain("founder@");
        const founders = await founder.get("/store/account/export");
        expect(pick(founders, "clinics.0.addressesYouAdded.0.line1")).toBe("410 Example St.");
        expect(pick(founders, "clinics.0.mandates.0.you")).toBe("let a colleague buy");
        await colleague.del(`/store/clinics/${clinic.id}/members/${clinic.memberId}`);
        const left = await colleague.get("/store/account/export");
        expect(pick(left, "clinics.0.memberships.0.leftAt")).toBeTruthy();
        expect(pick(left, "clinics.0.mandates.0.endedAt")).toBeTruthy();
      });

      it("is exported whole, however many orders there are", async () => {
        const buyer = await signUp(api, store, "many@test.needlepoint.example");
        const orders = getContainer().resolve(Modules.ORDER);
        await orders.createOrders(
          Array.from({ length: 103 }, () => ({
            customer_id: buyer.id,
            email: buyer.email,
            currency_code: "usd",
            items: [],
          })),
        );
        const all = await buyer.get("/store/account/export");
        expect(pick<unknown[]>(all, "orders")).toHaveLength(103);
        const page = await buyer.get("/store/account/orders?limit=100&offset=100");
        expect([pick<unknown[]>(page, "orders").length, page.body.count]).toEqual([3, 103]);
        const first = await buyer.get("/store/account/orders");
        expect([pick<unknown[]>(first, "orders").length, first.body.count]).toEqual([25, 103]);
        expect((await buyer.get("/store/account/orders?limit=ten")).status).toBe(400);
      });

      it("is erased on their word; orders, decisions and the chain stay", async () => {
        const email = "gone@test.needlepoint.example";
        const buyer = await signUp(api, store, email);
        const evidence = await buyer.upload("/store/evidence?name=gone.pdf", pdf());
        const id = await submitLicense(buyer);
        const orderId = await placeOrder(store, buyer, { variantIds: [store.variants.needle] });
        const word = { confirm: "Erase" };
        expect((await store.visitor.post("/store/account/erase", word)).status).toBe(401);
        const stray = await buyer.post("/store/account/erase", {});
        expect(stray.status).toBe(400);
        expect(pick(stray, "fields.confirm")).toBeTruthy();
        // An order that waits for the license needs what would be erased.
        expect((await buyer.post("/store/account/erase", word)).code).toBe("order_on_hold");
        await approve(store, id);
        // Who is gone cannot be asked for a license when their order is packed.
        const unpacked = await buyer.post("/store/account/erase", word);
        expect([unpacked.status, unpacked.code]).toEqual([400, "order_not_shipped"]);
        expect((await fulfill(store, orderId)).status).toBe(200);
        expect((await buyer.post("/store/account/erase", word)).status).toBe(200);

        const evidenceId = pick(evidence, "evidence.id");
        expect((await store.admin.get(`/admin/evidence/${evidenceId}`)).status).toBe(404);
        const shown = await store.admin.get(`/admin/licenses/${id}`);
        expect(JSON.stringify(shown.body)).not.toMatch(/1284417|Sample Practitioner|gone/);
        expect(pick(shown, "license.credential.status")).toBe("verified");
        // The token of that login would be good for a day yet.
        for (const path of [
          "/store/customers/me",
          "/store/credentials",
          "/store/account/orders",
          "/store/account/export",
          "/store/clinics",
          `/store/orders/${orderId}`,
        ]) {
          const dead = await buyer.get(path);
          expect([path, dead.status, dead.code]).toEqual([path, 401, "sign_in_required"]);
        }
        const revived = await buyer.post("/store/customers/me", { first_name: "Back" });
        expect([revived.status, revived.code]).toEqual([401, "sign_in_required"]);
        const login = { email, password: "correct-horse-battery" };
        expect((await store.visitor.post("/auth/customer/emailpass", login)).status).toBe(401);
        const customer = await getContainer()
          .resolve(Modules.CUSTOMER)
          .retrieveCustomer(buyer.id, { relations: ["addresses"] });
        expect([customer.email.endsWith("@erased.invalid"), customer.addresses]).toEqual([
          true,
          [],
        ]);

        const order = await store.admin.get(`/admin/orders/${orderId}/decisions`);
        expect(pick(order, "licensing.decisions.0.told.outcome")).toBe("clear");
        const licensure = getContainer().resolve<LicensureService>(LICENSURE);
        expect((await licensure.verifyAudit()).broken).toBeNull();
        const entries = await licensure.listAuditEntries({}, { take: null });
        expect(JSON.stringify(entries)).not.toMatch(/1284417|Practitioner|gone\.pdf|gone@/);
      });
    });
  },
});
