import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { AmendmentInput } from "@needlepoint/licensure/amend";
import settleHeldOrders from "../src/jobs/settle-held-orders";
import { LICENSURE } from "../src/modules/licensure";
import { recordAmendment } from "../src/modules/licensure/practice-rule-amendments";
import type LicensureService from "../src/modules/licensure/service";
import { decideFor } from "../src/workflows/licensure/decide-for";
import { gatherFacts } from "../src/workflows/licensure/facts";
import { readCartSubject } from "../src/workflows/licensure/subject";
import {
  approve,
  type Buyer,
  fillCart,
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

/** Attacks that wait: something ends or changes between two looks. Named as in the list of attacks. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let buyer: Buyer;
    let credentialId: string;
    let heldOrder: string;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
      buyer = await signUp(api, store, "newcomer@test.needlepoint.example");
      credentialId = await submitLicense(buyer);
      heldOrder = await placeOrder(store, buyer, { variantIds: [store.variants.needle] });
    });

    const licensure = () => getContainer().resolve<LicensureService>(LICENSURE);

    it("expired between placing and approval", async () => {
      await licensure().updateCredentials({ id: credentialId, expires_on: "2020-01-01" });
      await approve(store, credentialId);
      const shown = await store.admin.get(`/admin/orders/${heldOrder}/decisions`);
      expect(pick(shown, "licensing.onHold")).toBe(true);
      expect(pick(shown, "licensing.decisions.0.told.outcome")).not.toBe("clear");
      expect((await fulfill(store, heldOrder)).code).toBe("order_on_hold");
    });

    it("rule changed between placing and approval", async () => {
      // The row alone, as a crash between the amendment and its orders leaves it.
      const rule: AmendmentInput = {
        jurisdiction: "TX",
        profession: "PT",
        status: "prohibited",
        conditions: [],
        summary: "The board no longer permits dry needling by physical therapists.",
        citation: "Board statement of this test",
        sourceUrl: "https://board.example/statement",
        sourceDate: "2026-11",
        confidence: "high",
        effectiveFrom: "2026-01-01",
      };
      expect(await recordAmendment(licensure(), rule, 1, { actor: "user:test" })).not.toBeNull();
      const before = await store.admin.get(`/admin/orders/${heldOrder}/decisions`);
      expect(pick(before, "licensing.decisions.0.told.outcome")).toBe("hold");
      expect((await approve(store, credentialId)).status).toBe(200);
      const shown = await store.admin.get(`/admin/orders/${heldOrder}/decisions`);
      expect(pick(shown, "licensing.decisions.0.told.outcome")).toBe("refuse");
      const order = await getContainer().resolve(Modules.ORDER).retrieveOrder(heldOrder);
      expect(order.status).toBe("canceled");
    });

    it("credential revoked with orders on hold", async () => {
      await licensure().changeCredential(
        credentialId,
        1,
        { status: "revoked", decided_at: new Date() },
        "credential.revoked",
        { actor: "user:test" },
      );
      await settleHeldOrders(getContainer());
      const order = await getContainer().resolve(Modules.ORDER).retrieveOrder(heldOrder);
      expect(order.status).toBe("canceled");
      expect((await fulfill(store, heldOrder)).status).toBeGreaterThanOrEqual(400);
    });

    describe("clock moved over midnight of an expiry date in the ship-to time zone", () => {
      it("is good through the day in Texas, and over with it", async () => {
        const licensed = await signUp(api, store, "licensed@test.needlepoint.example");
        const id = await holdLicense(store, licensed, { number: "1284418" });
        await licensure().updateCredentials({ id, expires_on: "2027-06-30" });
        const cartId = await fillCart(store, licensed, { variantIds: [store.variants.needle] });
        const subject = await readCartSubject(getContainer(), cartId);
        const outcomeAt = async (instant: string) => {
          const facts = await gatherFacts(getContainer(), subject);
          const then = { ...facts, law: { ...facts.law, now: new Date(instant) } };
          const decided = await decideFor(getContainer(), subject, { signedIn: true }, then);
          return decided.decision.outcome;
        };
        // Central daylight time is five hours behind UTC, whose own midnight is long past.
        expect(await outcomeAt("2027-07-01T04:59:59Z")).toBe("clear");
        expect(await outcomeAt("2027-07-01T05:00:00Z")).toBe("ask");
      });
    });
  },
});
