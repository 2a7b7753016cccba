import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import licenseExpiry from "../src/jobs/license-expiry";
import settleHeldOrders from "../src/jobs/settle-held-orders";
import waitingHolds from "../src/jobs/waiting-holds";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import { PURCHASE_ORDER_PROVIDER } from "../src/modules/purchase-order";
import { expireLicenses } from "../src/workflows/licensure/expire-license";
import { watchAuthorizations } from "../src/workflows/licensure/lapsing-authorizations";
import { remindOfExpiry } from "../src/workflows/licensure/remind-of-expiry";
import { remindOfWaitingHolds } from "../src/workflows/licensure/remind-of-waiting-holds";
import { paymentPolicies } from "../src/workflows/payment/payment-policy";
import {
  type Buyer,
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

const DAY_MS = 24 * 60 * 60 * 1000;
/** As a card will be: warned of on day five, ended on day seven. */
const likeACard = () => ({
  verifiesWebhooks: true,
  capturesOnRelease: true,
  lapses: { warnAfterDays: 5, endAfterDays: 7 },
});

/** What the calendar does: reminders, expiry, holds and authorisations that wait too long. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let licensed: Buyer;
    let credentialId: string;
    const sink = new MailSink();
    beforeAll(async () => {
      await sink.open();
      store = await openStore(getContainer(), api);
      licensed = await signUp(api, store, "licensed@test.needlepoint.example");
      credentialId = await holdLicense(store, licensed);
    });
    afterAll(() => sink.close());

    const licensure = () => getContainer().resolve<LicensureService>(LICENSURE);
    const sql = (query: string) =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(query);
    /** How many mails of a template went out. */
    const sent = async (template: string): Promise<number> =>
      (
        await getContainer()
          .resolve(Modules.NOTIFICATION)
          .listNotifications({ template } as object)
      ).filter(({ status }) => status === "success").length;
    const expiresOn = (day: string) =>
      licensure().updateCredentials({ id: credentialId, expires_on: day });

    describe("reminders before expiry", () => {
      it("go out 60, 30 and 7 days before, each once, however often the job runs", async () => {
        await expiresOn("2027-06-30");
        const counts: number[] = [];
        for (const at of [
          "2027-04-30T18:00:00Z", // 61 days
          "2027-05-01T18:00:00Z", // 60
          "2027-05-02T18:00:00Z",
          "2027-05-31T18:00:00Z", // 30
          "2027-06-01T18:00:00Z",
          "2027-06-23T18:00:00Z", // 7
          "2027-06-23T19:00:00Z",
          "2027-06-30T18:00:00Z",
          "2027-07-02T18:00:00Z",
        ]) {
          await remindOfExpiry(getContainer(), new Date(at));
          counts.push(await sent("license-expiring"));
        }
        expect(counts).toEqual([0, 1, 1, 2, 2, 3, 3, 3, 3]);
      });

      it("are made up for after days without a run, by the nearest alone", async () => {
        await expiresOn("2027-06-30");
        await remindOfExpiry(getContainer(), new Date("2027-06-26T18:00:00Z"));
        await remindOfExpiry(getContainer(), new Date("2027-06-27T18:00:00Z"));
        expect(await sent("license-expiring")).toBe(1);
      });

      it("are not sent for a license whose renewal is on file", async () => {
        await expiresOn("2027-06-30");
        await submitLicense(licensed, { number: "1284417-R" });
        await remindOfExpiry(getContainer(), new Date("2027-06-23T18:00:00Z"));
        expect(await sent("license-expiring")).toBe(0);
      });

      it("are not sent to an address that was erased", async () => {
        await expiresOn("2027-06-30");
        pick(await licensed.post("/store/account/erase", { confirm: "erase" }), "erased");
        await remindOfExpiry(getContainer(), new Date("2027-06-23T18:00:00Z"));
        expect(await sent("license-expiring")).toBe(0);
      });

      it("are finished by the next run when one breaks in the middle", async () => {
        await expiresOn("2027-06-30");
        const other = await signUp(api, store, "other@test.needlepoint.example");
        const otherId = await holdLicense(store, other, { number: "1284419" });
        await licensure().updateCredentials({ id: otherId, expires_on: "2027-06-30" });
        await sql(`
          create function refuse_notice() returns trigger language plpgsql as
            $$ begin raise exception 'gone'; end $$;
          create trigger no_notice before insert on notification for each row
            when (new."to" = '${other.email}') execute function refuse_notice();
        `);
        const at = new Date("2027-06-23T18:00:00Z");
        await remindOfExpiry(getContainer(), at);
        expect(await sent("license-expiring")).toBe(1);
        await sql("drop trigger no_notice on notification");
        await remindOfExpiry(getContainer(), at);
        await remindOfExpiry(getContainer(), at);
        expect(await sent("license-expiring")).toBe(2);
      });
    });

    describe("expiry", () => {
      it("comes at midnight where the license was issued, once", async () => {
        await expiresOn("2027-06-30");
        const statusAt = async (at: string) => {
          await expireLicenses(getContainer(), new Date(at));
          return (await licensure().retrieveCredential(credentialId)).status;
        };
        // Texas is five hours behind UTC in summer.
        expect(await statusAt("2027-07-01T04:59:00Z")).toBe("verified");
        expect(await statusAt("2027-07-01T05:00:00Z")).toBe("expired");
        expect(await statusAt("2027-07-01T06:00:00Z")).toBe("expired");
        const entries = await licensure().listAuditEntries({ action: "credential.expired" });
        expect(entries).toHaveLength(1);
      });

      it("decides again on the orders that wait", async () => {
        const clip = await placeOrder(store, licensed, { variantIds: [store.variants.clip] });
        await expiresOn("2020-01-01");
        await expireLicenses(getContainer(), new Date());
        const decisions = await licensure().listDecisions({ order_id: clip });
        expect(decisions.map(({ outcome }) => outcome)).toEqual(["ask"]);
        expect(await licensure().listOrderHolds({ closed_at: null })).toHaveLength(1);
      });
    });

    describe("an expiry that broke off half way", () => {
      it("is made up for by the next run of the job, once", async () => {
        const clip = await placeOrder(store, licensed, { variantIds: [store.variants.clip] });
        const outcomes = async () =>
          (await licensure().listDecisions({ order_id: clip }, { order: { seq: "ASC" } })).map(
            ({ outcome }) => outcome,
          );
        // What stands in the database when the process dies between the credential and its orders.
        const { version } = await licensure().retrieveCredential(credentialId);
        await licensure().updateCredentials({ id: credentialId, expires_on: "2020-01-01" });
        await licensure().changeCredential(
          credentialId,
          version,
          { status: "expired" },
          "credential.expired",
          { actor: "system:license-expiry" },
        );
        await expireLicenses(getContainer(), new Date());
        expect(await outcomes()).toEqual([]);
        await settleHeldOrders(getContainer());
        expect(await outcomes()).toEqual(["ask"]);
        await settleHeldOrders(getContainer());
        await licenseExpiry(getContainer());
        expect(await outcomes()).toEqual(["ask"]);
        expect(await licensure().listAuditEntries({ action: "credential.expired" })).toHaveLength(
          1,
        );
        expect(await licensure().listOrderHolds({ closed_at: null })).toHaveLength(1);
      });
    });

    describe("the settle job", () => {
      it("goes on where one order cannot be decided on", async () => {
        const needles = { variantIds: [store.variants.needle] };
        const orders: string[] = [];
        for (const name of ["first", "second"]) {
          const buyer = await signUp(api, store, `${name}@test.needlepoint.example`);
          const id = await submitLicense(buyer, { number: `LATER-${name}` });
          orders.push(await placeOrder(store, buyer, needles));
          // What a review leaves that dies before the orders; the first row is broken besides.
          await licensure().updateCredentials({
            ...{ id, status: "verified", decided_at: new Date() },
            ...(name === "first" ? { profession: "nonsense" } : {}),
          });
        }
        await settleHeldOrders(getContainer());
        const decided = await licensure().listDecisions({ order_id: orders });
        expect(decided.map(({ order_id }) => order_id)).toEqual(orders.slice(1));
      });
    });

    describe("orders that wait", () => {
      let heldOrder: string;
      beforeEach(async () => {
        const newcomer = await signUp(api, store, "newcomer@test.needlepoint.example");
        await submitLicense(newcomer, { number: "1284420" });
        heldOrder = await placeOrder(store, newcomer, { variantIds: [store.variants.needle] });
      });
      const openedAt = (moment: string) =>
        sql(`update order_hold set opened_at = '${moment}' where closed_at is null`);
      const orderStatus = async () =>
        (await getContainer().resolve(Modules.ORDER).retrieveOrder(heldOrder)).status;
      const authorizedDaysAgo = async (days: number) => {
        await sql(`update payment set created_at = '2027-03-01T12:00:00Z'`);
        await watchAuthorizations(
          getContainer(),
          new Date(Date.parse("2027-03-01T12:00:00Z") + days * DAY_MS),
          likeACard,
        );
      };

      it("more than a business day are told to the reviewers, once a business day", async () => {
        // A Friday afternoon.
        await openedAt("2027-03-05T20:00:00Z");
        const counts: number[] = [];
        for (const at of [
          "2027-03-06T21:00:00Z", // Saturday
          "2027-03-07T21:00:00Z", // Sunday
          "2027-03-08T15:00:00Z", // Monday morning: not a whole business day yet
          "2027-03-08T21:00:00Z",
          "2027-03-08T22:00:00Z",
          "2027-03-09T15:00:00Z",
        ]) {
          await remindOfWaitingHolds(getContainer(), new Date(at));
          counts.push(await sent("holds-waiting"));
        }
        expect(counts).toEqual([0, 0, 0, 1, 1, 2]);
      });

      it("are warned of on day five of an authorisation that lapses, once", async () => {
        await authorizedDaysAgo(4.9);
        expect(await sent("authorization-lapsing")).toBe(0);
        await authorizedDaysAgo(5);
        await authorizedDaysAgo(6);
        expect(await sent("authorization-lapsing")).toBe(1);
        expect(await orderStatus()).toBe("pending");
      });

      it("end on day seven, cleanly", async () => {
        await authorizedDaysAgo(7);
        expect(await orderStatus()).toBe("canceled");
        expect(await licensure().listOrderHolds({ closed_at: null })).toEqual([]);
        const [hold] = await licensure().listOrderHolds({ ending: "lapsed" });
        expect(hold).toBeDefined();
      });

      it("end in time also while no mail can be sent", async () => {
        await openedAt("2020-01-01T12:00:00Z");
        await sql(`update payment set created_at = '2020-01-01T12:00:00Z'`);
        // The store takes no cards yet: its purchase orders stand for them.
        const cards = jest.replaceProperty(paymentPolicies, PURCHASE_ORDER_PROVIDER, likeACard());
        await sql(`
          create function refuse_mail() returns trigger language plpgsql as
            $$ begin raise exception 'no mail today'; end $$;
          create trigger no_mail before insert on notification for each row
            execute function refuse_mail();
        `);
        await waitingHolds(getContainer()).catch(() => undefined);
        cards.restore();
        await sql("drop trigger no_mail on notification; drop function refuse_mail");
        expect(await orderStatus()).toBe("canceled");
      });

      it("on a purchase order wait for as long as it takes", async () => {
        await sql(`update payment set created_at = '2020-01-01T12:00:00Z'`);
        await watchAuthorizations(getContainer(), new Date());
        expect(await orderStatus()).toBe("pending");
        expect(await sent("authorization-lapsing")).toBe(0);
      });
    });
  },
});
