import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import settleHeldOrders from "../src/jobs/settle-held-orders";
import { LICENSURE } from "../src/modules/licensure";
import { recordAmendment } from "../src/modules/licensure/practice-rule-amendments";
import type LicensureService from "../src/modules/licensure/service";
import {
  type Buyer,
  fulfill,
  holdLicense,
  openStore,
  placeOrder,
  places,
  signUp,
  type TestStore,
} from "./support/licensing-store";
import { pick } from "./support/test-api";
import { WebhookSink } from "./support/webhook-sink";

jest.setTimeout(120_000);

/** A rule that permits, as the form of the admin sends it. */
const permitting = {
  jurisdiction: "PA",
  profession: "PT",
  status: "allowed",
  conditions: [],
  summary: "The board now permits dry needling by physical therapists.",
  citation: "Board statement of this test",
  sourceUrl: "https://board.example/statement",
  sourceDate: "2026-11",
  confidence: "high",
  effectiveFrom: "2026-01-01",
  basedOn: 1,
} as const;
const pennsylvania = { province: "PA", postal_code: "19103", city: "Philadelphia" };

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let buyer: Buyer;
    let heldOrder: string;
    const storefront = new WebhookSink();
    afterAll(() => storefront.close());

    beforeAll(async () => {
      await storefront.open();
      store = await openStore(getContainer(), api);
      buyer = await signUp(api, store, "pt.pennsylvania@test.needlepoint.example");
      await holdLicense(store, buyer, { jurisdiction: "PA" });
      // Pennsylvania is silent, so a verified license is held.
      heldOrder = await placeOrder(store, buyer, {
        variantIds: [store.variants.needle],
        place: pennsylvania,
      });
    });

    const outcomes = async () => {
      const shown = await store.admin.get(`/admin/orders/${heldOrder}/decisions`);
      return pick<{ told: { outcome: string } }[]>(shown, "licensing.decisions").map(
        ({ told }) => told.outcome,
      );
    };

    describe("an amendment", () => {
      it("is shown with the orders it would change, and nothing is stored by looking", async () => {
        const seen = await store.admin.post("/admin/practice-rules/preview", permitting);
        expect(seen.body).toMatchObject({
          orders: [{ id: heldOrder, before: "hold", after: "clear" }],
        });
        expect(await outcomes()).toEqual(["hold"]);
        const later = await store.admin.post("/admin/practice-rules/preview", {
          ...permitting,
          status: "prohibited",
          effectiveFrom: "2027-03-01",
        });
        expect(later.body).toMatchObject({
          asOf: "2027-03-01",
          orders: [{ id: heldOrder, before: "hold", after: "refuse" }],
        });
        const cell = await store.admin.get("/admin/practice-rules/PA-PT");
        expect(pick<unknown[]>(cell, "history")).toHaveLength(1);
      });

      it("is a new version, releases the orders it clears, and keeps the old row", async () => {
        const saved = await store.admin.post("/admin/practice-rules", permitting);
        expect(saved.status).toBe(201);
        expect(saved.body).toMatchObject({ rule: { id: "PA-PT-v2", version: 2 }, redecided: 1 });
        expect(pick(saved, "rulesVersion")).toMatch(/^2026-11-23\.[0-9a-f]{8}\+1\.[0-9a-f]{8}$/);
        expect(await outcomes()).toEqual(["clear", "hold"]);
        expect((await fulfill(store, heldOrder)).status).toBe(200);

        const cell = await store.admin.get("/admin/practice-rules/PA-PT");
        expect(pick(cell, "current.id")).toBe("PA-PT-v2");
        expect(cell.body).toMatchObject({
          history: [
            { rule: { id: "PA-PT-v2" }, held: { from: "2026-01-01", to: null } },
            { rule: { id: "PA-PT" }, held: { from: null, to: "2026-01-01" }, recordedAt: null },
          ],
        });
        expect(pick(cell, "history.0.recordedBy")).toMatch(/^user:/);
      });

      it("that begins later changes nothing before its day", async () => {
        const next = { ...permitting, status: "prohibited", effectiveFrom: "2099-01-01" };
        expect((await store.admin.post("/admin/practice-rules", next)).status).toBe(201);
        expect(await outcomes()).toEqual(["hold", "hold"]);
        const cell = await store.admin.get("/admin/practice-rules/PA-PT");
        expect(pick(cell, "current.id")).toBe("PA-PT");
        const rules = await store.visitor.get("/store/licensure/rules?state=PA");
        const ids = pick<{ id: string }[]>(rules, "rules").map(({ id }) => id);
        expect(ids).toEqual(expect.arrayContaining(["PA-PT", "PA-PT-v2"]));
      });

      it("has the storefront make its pages anew, those of its state and those of all", async () => {
        pick(await store.admin.post("/admin/practice-rules", permitting), "rule.id");
        const { body } = await storefront.callWith("practice:pa");
        expect(JSON.parse(body).tags).toContain("practice");
      });

      it("tells the second of two editors that the first was faster", async () => {
        const both = await Promise.all([
          store.admin.post("/admin/practice-rules", permitting),
          store.admin.post("/admin/practice-rules", permitting),
        ]);
        expect(both.map(({ status }) => status).sort()).toEqual([201, 400]);
        expect(both.find(({ status }) => status === 400)?.code).toBe("rule_conflict");
      });

      it.each([
        ["sourceUrl", { sourceUrl: "" }],
        ["effectiveFrom", { effectiveFrom: "2026-02-30" }],
        ["summary", { summary: "" }],
        ["conditions", { status: "allowed_with_training" }],
        ["confidence", { summary: "Unconfirmed until the board answers." }],
        ["jurisdiction", { jurisdiction: "PR" }],
        ["profession", { profession: "other" }],
        ["basedOn", { basedOn: null }],
      ])("without a sound %s is refused at that field", async (field, over) => {
        for (const path of ["/admin/practice-rules", "/admin/practice-rules/preview"]) {
          const refused = await store.admin.post(path, { ...permitting, ...over });
          expect([refused.status, refused.code]).toEqual([400, "invalid_request"]);
          expect(Object.keys(pick<object>(refused, "fields"))).toContain(field);
        }
      });

      it("cannot be rewritten, erased or emptied, and stands in the audit log", async () => {
        pick(await store.admin.post("/admin/practice-rules", permitting), "rule.id");
        const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        for (const sql of [
          "update practice_rule_amendment set effective_from = '2020-01-01'",
          "delete from practice_rule_amendment",
          "truncate practice_rule_amendment",
        ]) {
          await expect(database.raw(sql)).rejects.toThrow("append-only");
        }
        const licensure = getContainer().resolve<LicensureService>(LICENSURE);
        const [entry] = await licensure.listAuditEntries({ action: "practice-rule.amended" });
        expect(entry?.details).toMatchObject({ rule: "PA-PT-v2", status: "allowed" });
        expect((await licensure.verifyAudit()).broken).toBeNull();
      });

      it("whose orders a crash left over is finished by the job, once", async () => {
        const { basedOn, ...input } = permitting;
        const licensure = getContainer().resolve<LicensureService>(LICENSURE);
        const cause = { actor: "user:test" };
        await recordAmendment(licensure, { ...input, conditions: [] }, basedOn, cause);
        expect(await outcomes()).toEqual(["hold"]);
        await settleHeldOrders(getContainer());
        await settleHeldOrders(getContainer());
        expect(await outcomes()).toEqual(["clear", "hold"]);
      });

      it("is for staff alone", async () => {
        for (const stranger of [store.visitor, buyer]) {
          expect((await stranger.post("/admin/practice-rules", permitting)).status).toBe(401);
          expect((await stranger.get("/admin/practice-rules/PA-PT")).status).toBe(401);
        }
        expect((await store.admin.get("/admin/practice-rules/PR-PT")).status).toBe(404);
      });
    });

    describe("the law as everyone may read it", () => {
      it("answers what a state says to a profession, with its source", async () => {
        const texas = await store.visitor.get("/store/licensure/decision?state=TX&profession=PT");
        expect(texas.body).toMatchObject({
          decision: { outcome: "clear", rule: { id: "TX-PT" } },
          conditions: [],
        });
        const utah = await store.visitor.get("/store/licensure/decision?state=UT&profession=PT");
        expect(utah.body).toMatchObject({
          decision: { outcome: "hold", reasons: [{ code: "condition_not_shown" }] },
        });
        const york = await store.visitor.get("/store/licensure/decision?state=NY&profession=PT");
        expect(pick(york, "decision.outcome")).toBe("refuse");
        const nurse = await store.visitor.get(
          "/store/licensure/decision?state=TX&profession=other",
        );
        expect(pick(nurse, "decision.outcome")).toBe("hold");
      });

      it.each([
        ["state", "?profession=PT"],
        ["state", "?state=Texas&profession=PT"],
        ["state", "?state=TX&state=NY&profession=PT"],
        ["profession", "?state=TX"],
        ["profession", "?state=TX&profession=constructor"],
        ["profession", "?state=TX&profession[$ne]=PT"],
      ])("asks for a sound %s: %s", async (field, query) => {
        const refused = await store.visitor.get(`/store/licensure/decision${query}`);
        expect([refused.status, refused.code]).toEqual([400, "invalid_request"]);
        expect(Object.keys(pick<object>(refused, "fields"))).toEqual([field]);
      });

      it("lists every rule, or those of a state", async () => {
        const all = await store.visitor.get("/store/licensure/rules");
        expect(pick<unknown[]>(all, "rules").length).toBeGreaterThan(260);
        const texas = await store.visitor.get("/store/licensure/rules?state=TX");
        const places = pick<{ jurisdiction: string }[]>(texas, "rules").map((r) => r.jurisdiction);
        expect(new Set(places)).toEqual(new Set(["TX"]));
        expect((await store.visitor.get("/store/licensure/rules?state=XX")).code).toBe(
          "invalid_request",
        );
      });
    });

    describe("a state that the shop does not serve", () => {
      const close = (served: boolean) =>
        store.admin.post("/admin/served-states/PA", { served, note: "No permit of ours yet." });

      it("refuses held orders to it and new ones, and opens again", async () => {
        expect((await close(false)).body).toMatchObject({ state: { served: false } });
        expect(await outcomes()).toEqual(["refuse", "hold"]);
        const rules = await store.visitor.get("/store/licensure/rules?state=PA");
        expect(pick(rules, "unservedJurisdictions")).toEqual(["PA"]);
        const cart = await buyer.post("/store/carts", {
          region_id: store.regionId,
          shipping_address: { country_code: "us", ...pennsylvania },
        });
        const added = await buyer.post(`/store/carts/${pick(cart, "cart.id")}/line-items`, {
          variant_id: store.variants.needle,
          quantity: 1,
        });
        expect(added.code).toBe("license_refused");
        expect((await close(true)).body).toMatchObject({ state: { served: true } });
        const again = await store.visitor.get("/store/licensure/decision?state=PA&profession=PT");
        expect(pick(again, "decision.outcome")).toBe("hold");
      });

      it("shows the shop's own licenses there, and which have ended", async () => {
        const license = { name: "Wholesale permit", number: "W-1", issuedBy: "State board" };
        const path = "/admin/served-states/TX/licenses";
        await store.admin.post(path, { ...license, expiresOn: "2020-12-31" });
        const two = await store.admin.post(path, { ...license, expiresOn: "2099-12-31" });
        expect(two.body).toMatchObject({
          state: { served: true, licenses: [{ expired: false }, { expired: true }] },
        });
        const gone = await store.admin.del(`${path}/${pick(two, "state.licenses.1.id")}`);
        expect(pick<unknown[]>(gone, "state.licenses")).toHaveLength(1);
        const refused = await store.admin.post(path, { ...license, expiresOn: "soon" });
        expect(Object.keys(pick<object>(refused, "fields"))).toEqual(["expiresOn"]);
        expect((await store.admin.post("/admin/served-states/XX", { served: true })).status).toBe(
          404,
        );
        expect((await store.admin.del(`${path}/none`)).status).toBe(404);
      });
    });

    it("ships as before where nothing was amended", async () => {
      const texan = await signUp(api, store, "pt.texas@test.needlepoint.example");
      await holdLicense(store, texan);
      const orderId = await placeOrder(store, texan, {
        variantIds: [store.variants.needle],
        place: places.texas,
      });
      expect((await fulfill(store, orderId)).status).toBe(200);
    });
  },
});
