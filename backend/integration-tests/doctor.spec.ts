import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { checks } from "../src/doctor/checks";
import { examine } from "../src/doctor/examine";
import { approveLicenseWorkflow } from "../src/workflows/licensure/review-license";
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

/** `npm run doctor`: a well store passes, and each check fails on the very thing it looks for. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let newcomer: Buyer;
    let licensed: Buyer;
    let held: string;
    let cleared: string;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
      newcomer = await signUp(api, store, "newcomer@test.needlepoint.example");
      licensed = await signUp(api, store, "licensed@test.needlepoint.example");
      await submitLicense(newcomer);
      await holdLicense(store, licensed, { number: "1284418" });
      const needles = { variantIds: [store.variants.needle] };
      held = await placeOrder(store, newcomer, needles);
      cleared = await placeOrder(store, licensed, needles);
      await placeOrder(store, licensed, { variantIds: [store.variants.sharps] });
    });

    const sql = (query: string, values: Record<string, string> = {}) =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(query, values);
    const broken = async () =>
      (await examine(getContainer(), { demo: false }))
        .filter((finding) => finding.broken.length > 0)
        .map(({ name }) => name);
    /** Takes the guards of the database off, as only its owner can. */
    const unguarded = async (query: string, values: Record<string, string> = {}) => {
      for (const table of ["license_decision", "license_audit"]) {
        await sql(`alter table ${table} disable trigger all`);
      }
      await sql(query, values);
    };

    it("finds nothing in a store that was bought in, shipped from and reviewed", async () => {
      expect((await fulfill(store, cleared)).status).toBe(200);
      const order = await store.admin.get(
        `/admin/orders/${cleared}?fields=*payment_collections.payments`,
      );
      const payment = pick(order, "order.payment_collections.0.payments.0.id");
      expect((await store.admin.post(`/admin/payments/${payment}/capture`)).status).toBe(200);
      const call = await newcomer.post(`/store/account/orders/${held}/cancel`);
      expect(call.status).toBe(200);
      const findings = await examine(getContainer(), { demo: false });
      expect(findings.flatMap((finding) => finding.broken)).toEqual([]);
      // Each has looked at something, or it would prove nothing.
      expect(findings.filter(({ looked }) => looked === 0)).toEqual([]);
      expect(findings).toHaveLength(checks.length + 1);
    });

    it("audit-chain: an entry was changed", async () => {
      await unguarded("update license_audit set actor = 'user:nobody' where seq = 1");
      expect(await broken()).toEqual(["audit-chain"]);
    });

    it("restricted-orders-decided: a decision is gone", async () => {
      await unguarded(
        `delete from license_decision where cart_id in
          (select cart_id from order_cart where order_id = :cleared)`,
        { cleared },
      );
      expect(await broken()).toContain("restricted-orders-decided");
    });

    it("held-orders-not-fulfilled: a parcel of an order on hold", async () => {
      await fulfill(store, cleared);
      await sql("update order_fulfillment set order_id = :held where order_id = :cleared", {
        held,
        cleared,
      });
      expect(await broken()).toEqual(["held-orders-not-fulfilled"]);
    });

    it("held-orders-not-captured: money of an order on hold", async () => {
      await sql(
        `insert into capture (id, amount, raw_amount, payment_id)
          select 'capt_slipped', 20, '{"value":"20","precision":20}', p.id
          from payment p join order_payment_collection l
            on l.payment_collection_id = p.payment_collection_id
          where l.order_id = :held`,
        { held },
      );
      expect(await broken()).toEqual(["held-orders-not-captured"]);
    });

    describe("an order that was paid, and is held when it should be packed", () => {
      const paid = async (amount?: number) => {
        const order = await store.admin.get(
          `/admin/orders/${cleared}?fields=*payment_collections.payments`,
        );
        const payment = pick(order, "order.payment_collections.0.payments.0.id");
        const captured = await store.admin.post(
          `/admin/payments/${payment}/capture`,
          amount ? { amount } : {},
        );
        expect(captured.status).toBe(200);
        return payment;
      };
      /** The license ends between payment and packing, and packing asks again. */
      const heldAtPacking = async () => {
        await sql("update credential set expires_on = '2020-01-01' where customer_id = :id", {
          id: licensed.id,
        });
        expect((await fulfill(store, cleared)).code).toBe("license_required");
        const { rows } = await sql(
          "select count(*)::int as open from order_hold where closed_at is null",
        );
        expect(rows).toEqual([{ open: 2 }]);
      };

      it("is no false alarm: the money was taken while it was cleared", async () => {
        await paid();
        await heldAtPacking();
        expect(await broken()).toEqual([]);
      });

      it("is no hole: money taken after that is found, also beside money taken before", async () => {
        const payment = await paid(5);
        await heldAtPacking();
        const refused = await store.admin.post(`/admin/payments/${payment}/capture`, { amount: 5 });
        expect(refused.code).toBe("order_on_hold");
        expect(await broken()).toEqual([]);
        await sql(
          `insert into capture (id, amount, raw_amount, payment_id)
            values ('capt_slipped', 5, '{"value":"5","precision":20}', :payment)`,
          { payment },
        );
        const findings = await examine(getContainer(), { demo: false });
        const finding = findings.find(({ name }) => name === "held-orders-not-captured");
        expect(finding?.broken.length).toBeGreaterThan(0);
        expect(finding?.broken.every((row) => row.startsWith("capt_slipped"))).toBe(true);
      });
    });

    it("holds-agree-with-decisions: a hold was closed by hand", async () => {
      await sql("update order_hold set closed_at = now()");
      expect(await broken()).toEqual(["holds-agree-with-decisions"]);
    });

    it("canceled-orders-free: canceled behind everyone's back", async () => {
      await sql(`update "order" set status = 'canceled' where id = :held`, { held });
      const findings = await examine(getContainer(), { demo: false });
      const finding = findings.find(({ name }) => name === "canceled-orders-free");
      expect(finding?.broken).toHaveLength(3);
      expect(finding?.broken.join()).toMatch(/hold is open/);
      expect(finding?.broken.join()).toMatch(/neither voided nor taken/);
      expect(finding?.broken.join()).toMatch(/not returned/);
    });

    it("refused-orders-ended: a refusal that moved nothing", async () => {
      await unguarded(
        `update license_decision set outcome = 'refuse', decided_at = now() - interval '2 hours'
          where cart_id in (select cart_id from order_cart where order_id = :held)`,
        { held },
      );
      expect(await broken()).toContain("refused-orders-ended");
    });

    it("verified-by-a-person: a license made itself verified", async () => {
      await sql("update credential set status = 'verified' where customer_id = :id", {
        id: newcomer.id,
      });
      expect(await broken()).toEqual(["verified-by-a-person"]);
    });

    it("verified-by-a-person: what the registry verified renews what a person verified", async () => {
      const byRegistry = async (buyer: Buyer, number: string) => {
        const credentialId = await submitLicense(buyer, { number, nameOnLicense: "Renewed" });
        await approveLicenseWorkflow(getContainer()).run({
          input: {
            ...{ credentialId, conditionsShown: [], note: null },
            reviewerId: "system:npi-registry",
            cause: { actor: "system:npi-registry" },
          },
        });
      };
      await byRegistry(licensed, "1284418");
      expect(await broken()).toEqual([]);
      await byRegistry(licensed, "1284499");
      expect(await broken()).toEqual(["verified-by-a-person"]);
    });

    it("decisions-agree-with-audit: a decision was changed", async () => {
      await unguarded(
        "update license_decision set credential_id = 'cred_other' where seq in (select max(seq) from license_decision)",
      );
      expect(await broken()).toEqual(["decisions-agree-with-audit"]);
    });

    it("decisions-agree-with-audit: a clear was put under another order", async () => {
      await unguarded(
        `update license_decision set cart_id = null, order_id = :held where cart_id in
          (select cart_id from order_cart where order_id = :cleared)`,
        { held, cleared },
      );
      expect(await broken()).toContain("decisions-agree-with-audit");
    });

    it("decisions-agree-with-audit: a decision rests on another finding", async () => {
      await unguarded(
        "update license_decision set determination_id = 'ldet_other' where seq in (select max(seq) from license_decision)",
      );
      expect(await broken()).toEqual(["decisions-agree-with-audit"]);
    });

    it("decisions-agree-with-audit: a decision was slipped in", async () => {
      await sql(
        `insert into license_decision
          (id, seq, customer_id, outcome, inputs, reasons, told, rules_version, actor, decided_at)
          values ('ldec_slipped', 999999, :id, 'clear', '{}', '{}', '{}', 'x', 'user:x', now())`,
        { id: newcomer.id },
      );
      expect(await broken()).toEqual(["decisions-agree-with-audit"]);
    });
  },
});
