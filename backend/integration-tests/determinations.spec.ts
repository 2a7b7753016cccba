import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import settleHeldOrders from "../src/jobs/settle-held-orders";
import { LICENSURE } from "../src/modules/licensure";
import { recordDetermination } from "../src/modules/licensure/determinations";
import type LicensureService from "../src/modules/licensure/service";
import {
  type Buyer,
  fulfill,
  holdLicense,
  openStore,
  placeOrder,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { pick } from "./support/test-api";

jest.setTimeout(120_000);

const pennsylvania = { province: "PA", postal_code: "19103", city: "Philadelphia" };
const inMonths = (months: number) => {
  const day = new Date();
  day.setUTCMonth(day.getUTCMonth() + months, 1);
  return day.toISOString().slice(0, 10);
};

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let buyer: Buyer;
    let heldOrder: string;

    beforeAll(async () => {
      store = await openStore(getContainer(), api);
      buyer = await signUp(api, store, "pt.pennsylvania@test.needlepoint.example");
      await holdLicense(store, buyer, { jurisdiction: "PA" });
      heldOrder = await placeOrder(store, buyer, {
        variantIds: [store.variants.needle],
        place: pennsylvania,
      });
    });

    const finding = (over: object = {}) => ({
      customerId: buyer.id,
      profession: "PT",
      jurisdiction: "PA",
      restrictionClass: "rx-needle",
      finding: "clear",
      source: "Letter of the board to the practitioner, shown to us.",
      expiresOn: inMonths(6),
      ...over,
    });
    const record = (over: object = {}) => store.admin.post("/admin/determinations", finding(over));
    const latest = async () =>
      pick(
        await store.admin.get(`/admin/orders/${heldOrder}/decisions`),
        "licensing.decisions.0.told.outcome",
      );

    it("turns a hold into a clear, and releases the order", async () => {
      expect(await latest()).toBe("hold");
      const recorded = await record();
      expect(recorded.status).toBe(201);
      expect(pick(recorded, "determination.stands")).toBe(true);
      expect(await latest()).toBe("clear");
      expect((await fulfill(store, heldOrder)).status).toBe(200);
      const licensure = getContainer().resolve<LicensureService>(LICENSURE);
      const [decision] = await licensure.listDecisions({}, { order: { seq: "DESC" }, take: 1 });
      expect(decision?.determination_id).toBe(pick(recorded, "determination.id"));
    });

    it("turns a hold into a refusal", async () => {
      expect((await record({ finding: "refuse" })).status).toBe(201);
      expect(await latest()).toBe("refuse");
      expect((await fulfill(store, heldOrder)).code).toBe("order_on_hold");
    });

    it("counts for its own customer, profession, state and goods alone", async () => {
      const other = await signUp(api, store, "other@test.needlepoint.example");
      for (const over of [
        { customerId: other.id },
        { profession: "OT" },
        { jurisdiction: "MI" },
        { restrictionClass: "rx-other" },
      ]) {
        expect((await record(over)).status).toBe(201);
        expect(await latest()).toBe("hold");
      }
    });

    it("turns no refusal into anything else, and stands in for no license", async () => {
      const yorker = await signUp(api, store, "pt.newyork@test.needlepoint.example");
      await submitLicense(yorker, { jurisdiction: "NY" });
      const over = { customerId: yorker.id, jurisdiction: "NY" };
      expect((await record(over)).status).toBe(201);
      const cart = await yorker.post("/store/carts", {
        region_id: store.regionId,
        shipping_address: { country_code: "us", province: "NY", postal_code: "10001" },
      });
      const added = await yorker.post(`/store/carts/${pick(cart, "cart.id")}/line-items`, {
        variant_id: store.variants.needle,
        quantity: 1,
      });
      expect(added.code).toBe("license_refused");

      const stranger = await signUp(api, store, "stranger@test.needlepoint.example");
      expect((await record({ customerId: stranger.id })).status).toBe(201);
      const empty = await stranger.post("/store/carts", {
        region_id: store.regionId,
        shipping_address: { country_code: "us", ...pennsylvania },
      });
      const id = pick(empty, "cart.id");
      await stranger.post(`/store/carts/${id}/line-items`, {
        variant_id: store.variants.needle,
        quantity: 1,
      });
      const summary = await stranger.get(`/store/carts/${id}/summary`);
      expect(pick(summary, "cart.eligibility.outcome")).toBe("ask");
    });

    it("counts no more once it is withdrawn, and is withdrawn once", async () => {
      const refusing = pick(await record({ finding: "refuse" }), "determination.id");
      const path = `/admin/determinations/${refusing}/withdraw`;
      const withdrawn = await store.admin.post(path);
      expect(pick(withdrawn, "determination.stands")).toBe(false);
      expect((await store.admin.post(path)).status).toBe(404);
      const listed = await store.admin.get(`/admin/determinations?customer_id=${buyer.id}`);
      expect(pick(listed, "determinations.0.withdrawnAt")).toMatch(/^\d{4}-/);
    });

    it("is taken from an order that it cleared and that has not left", async () => {
      const id = pick(await record(), "determination.id");
      await store.admin.post(`/admin/determinations/${id}/withdraw`);
      expect((await fulfill(store, heldOrder)).code).toBe("order_on_hold");
    });

    it("is decided on by the job when a process died after it was recorded", async () => {
      const licensure = getContainer().resolve<LicensureService>(LICENSURE);
      await recordDetermination(
        licensure,
        {
          customer_id: buyer.id,
          profession: "PT",
          jurisdiction: "PA",
          restriction_class: "rx-needle",
          finding: "clear",
          source: "Letter of the board.",
          expires_on: inMonths(3),
          reviewer_id: "user_test",
        },
        { actor: "user:test" },
      );
      expect(await latest()).toBe("hold");
      await settleHeldOrders(getContainer());
      expect(await latest()).toBe("clear");
    });

    it.each([
      ["expiresOn", { expiresOn: inMonths(14) }],
      ["expiresOn", { expiresOn: "2020-01-01" }],
      ["expiresOn", { expiresOn: "next year" }],
      ["source", { source: "phone" }],
      ["customerId", { customerId: "cus_nobody" }],
      ["finding", { finding: "hold" }],
      ["restrictionClass", { restrictionClass: "none" }],
      ["jurisdiction", { jurisdiction: "Pennsylvania" }],
    ])("needs a sound %s: %j", async (field, over) => {
      const refused = await record(over);
      expect([refused.status, refused.code]).toEqual([400, "invalid_request"]);
      expect(Object.keys(pick<object>(refused, "fields"))).toEqual([field]);
    });

    it("is for staff alone, and leaves no word of the reviewer in the audit log", async () => {
      expect((await buyer.post("/admin/determinations", finding())).status).toBe(401);
      expect((await store.visitor.get("/admin/determinations?customer_id=x")).status).toBe(401);
      expect((await store.admin.get("/admin/determinations")).code).toBe("invalid_request");
      await record();
      const licensure = getContainer().resolve<LicensureService>(LICENSURE);
      const [entry] = await licensure.listAuditEntries({ action: "determination.recorded" });
      expect(JSON.stringify(entry)).not.toContain("Letter");
      expect(entry?.details).toMatchObject({ customer: buyer.id, finding: "clear" });
    });
  },
});
