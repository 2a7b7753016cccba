import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import { pdf } from "./support/documents";
import {
  approve,
  openStore,
  placeOrder,
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
        expect((await buyer.post("/store/account/erase", word)).status).toBe(200);

        const evidenceId = pick(evidence, "evidence.id");
        expect((await store.admin.get(`/admin/evidence/${evidenceId}`)).status).toBe(404);
        const shown = await store.admin.get(`/admin/licenses/${id}`);
        expect(JSON.stringify(shown.body)).not.toMatch(/1284417|Sample Practitioner|gone/);
        expect(pick(shown, "license.credential.status")).toBe("verified");
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
