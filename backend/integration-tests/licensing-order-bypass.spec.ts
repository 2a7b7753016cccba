import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import settleHeldOrders from "../src/jobs/settle-held-orders";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import {
  addressIn,
  approve,
  type Buyer,
  fulfill,
  holdLicense,
  openStore,
  type Place,
  placeOrder,
  places,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { type Answer, pick } from "./support/test-api";

jest.setTimeout(120_000);

/** Staff and strangers who try to move, pay, change or take over an order that waits for a person. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let newcomer: Buyer;
    let licensed: Buyer;
    let credentialId: string;
    let heldOrder: string;
    let clearedOrder: string;
    let plainOrder: string;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
      newcomer = await signUp(api, store, "newcomer@test.needlepoint.example");
      licensed = await signUp(api, store, "licensed@test.needlepoint.example");
      credentialId = await submitLicense(newcomer);
      await holdLicense(store, licensed, { number: "1284418" });
      const needles = { variantIds: [store.variants.needle] };
      heldOrder = await placeOrder(store, newcomer, needles);
      clearedOrder = await placeOrder(store, licensed, needles);
      plainOrder = await placeOrder(store, licensed, { variantIds: [store.variants.sharps] });
    });

    const orderOf = (orderId: string): Promise<Answer> =>
      store.admin.get(
        `/admin/orders/${orderId}?fields=*items,*payment_collections,*payment_collections.payments`,
      );
    const paymentOf = async (orderId: string): Promise<{ payment: string; collection: string }> => {
      const order = await orderOf(orderId);
      return {
        payment: pick(order, "order.payment_collections.0.payments.0.id"),
        collection: pick(order, "order.payment_collections.0.id"),
      };
    };
    const lineOf = async (orderId: string) =>
      pick<{ id: string; quantity: number }>(await orderOf(orderId), "order.items.0");

    describe("an order on hold", () => {
      it("is fulfilled by no route and no workflow", async () => {
        const { id, quantity } = await lineOf(heldOrder);
        const items = [{ id, quantity }];
        expect((await fulfill(store, heldOrder)).code).toBe("order_on_hold");
        const direct = await store.admin.post("/admin/fulfillments", {
          order_id: heldOrder,
          items,
        });
        expect([direct.status, direct.code]).toEqual([403, "route_closed"]);
        const byName = await store.admin.post(
          "/admin/workflows-executions/create-order-fulfillment/run",
          { input: { order_id: heldOrder, items } },
        );
        expect([byName.status, byName.code]).toEqual([403, "route_closed"]);
        for (const settled of ["success", "failure"]) {
          const step = `/admin/workflows-executions/create-order-fulfillment/steps/${settled}`;
          expect((await store.admin.post(step, { input: {} })).code).toBe("route_closed");
        }
        await expect(
          createOrderFulfillmentWorkflow(getContainer()).run({
            input: { order_id: heldOrder, items, location_id: store.stockLocationId },
          }),
        ).rejects.toMatchObject({ code: "order_on_hold" });
        const after = await store.admin.get(`/admin/orders/${heldOrder}?fields=*fulfillments`);
        const open = pick<{ canceled_at: unknown }[]>(after, "order.fulfillments").filter(
          ({ canceled_at }) => !canceled_at,
        );
        expect(open).toEqual([]);
      });

      it("is neither captured nor marked as paid, whatever order the body names", async () => {
        const { payment, collection } = await paymentOf(heldOrder);
        expect((await store.admin.post(`/admin/payments/${payment}/capture`)).code).toBe(
          "order_on_hold",
        );
        for (const order_id of [heldOrder, plainOrder]) {
          const paid = await store.admin.post(
            `/admin/payment-collections/${collection}/mark-as-paid`,
            { order_id },
          );
          expect(paid.code).toBe("order_on_hold");
        }
        const session = await store.admin.post(
          `/admin/payment-collections/${collection}/payment-sessions`,
          { provider_id: "pp_system_default" },
        );
        expect(session.code).toBe("order_on_hold");
      });

      it("shows its decision to staff, and stays on hold when asked again", async () => {
        const shown = await store.admin.get(`/admin/orders/${heldOrder}/decisions`);
        expect(shown.body).toMatchObject({
          licensing: { restricted: true, onHold: true, decisions: [{ told: { outcome: "hold" } }] },
        });
        const again = await store.admin.post(`/admin/orders/${heldOrder}/decisions`);
        expect(again.body).toMatchObject({ licensing: { onHold: true } });
        expect(pick<unknown[]>(again, "licensing.decisions")).toHaveLength(2);
      });

      it("is refused when the license is rejected, and the buyer reads why", async () => {
        const rejected = await store.admin.post(`/admin/licenses/${credentialId}/reject`, {
          reason: "The board look-up shows another name.",
        });
        expect(rejected.status).toBe(200);
        const order = await newcomer.get(`/store/account/orders/${heldOrder}`);
        expect(pick(order, "order.progress")).toBe("refused");
        const own = await newcomer.get("/store/credentials");
        expect(pick(own, "credentials.0.reviewNote")).toContain("another name");
        expect((await fulfill(store, heldOrder)).code).toBe("order_on_hold");
      });

      it("is settled later when a process died between the answer and the order", async () => {
        const licensure = getContainer().resolve<LicensureService>(LICENSURE);
        await licensure.changeCredential(
          credentialId,
          1,
          { status: "verified", decided_at: new Date() },
          "credential.verified",
          { actor: "user:test" },
        );
        expect((await fulfill(store, heldOrder)).code).toBe("order_on_hold");
        await settleHeldOrders(getContainer());
        expect((await fulfill(store, heldOrder)).status).toBe(200);
      });

      it("is left alone by an approval once it is canceled", async () => {
        expect((await store.admin.post(`/admin/orders/${heldOrder}/cancel`)).status).toBe(200);
        expect((await approve(store, credentialId)).status).toBe(200);
        const shown = await store.admin.get(`/admin/orders/${heldOrder}/decisions`);
        expect(pick<unknown[]>(shown, "licensing.decisions")).toHaveLength(1);
      });

      it("is decided by one reviewer; the second is told", async () => {
        expect((await approve(store, credentialId)).status).toBe(200);
        expect((await approve(store, credentialId)).code).toBe("credential_conflict");
        const late = await store.admin.post(`/admin/licenses/${credentialId}/reject`, {
          reason: "Too late.",
        });
        expect([late.status, late.code]).toEqual([409, "credential_conflict"]);
      });

      it("goes to one of two reviewers who decide at the same moment", async () => {
        const codes = await Promise.all([
          approve(store, credentialId),
          store.admin.post(`/admin/licenses/${credentialId}/reject`, { reason: "No such number." }),
        ]);
        expect(codes.filter(({ status }) => status === 200)).toHaveLength(1);
        expect(codes.filter(({ code }) => code === "credential_conflict")).toHaveLength(1);
      });
    });

    describe("a cleared order", () => {
      it("is paid and fulfilled", async () => {
        const { payment } = await paymentOf(clearedOrder);
        expect((await store.admin.post(`/admin/payments/${payment}/capture`)).status).toBe(200);
        expect((await fulfill(store, clearedOrder)).status).toBe(200);
      });

      it("is not sent to a state where the license says nothing", async () => {
        const moved = await store.admin.post(`/admin/orders/${clearedOrder}`, {
          shipping_address: addressIn(places.florida),
        });
        expect(moved.code).toBe("license_required");
        expect((await fulfill(store, clearedOrder)).status).toBe(200);
      });

      it("may get another street of the same state", async () => {
        const moved = await store.admin.post(`/admin/orders/${clearedOrder}`, {
          shipping_address: { address_1: "412 Example Street" },
        });
        expect(moved.status).toBe(200);
        expect((await fulfill(store, clearedOrder)).status).toBe(200);
      });

      it("loses its clearance when the address changes behind the route's back", async () => {
        const orders = getContainer().resolve(Modules.ORDER);
        const order = await orders.retrieveOrder(clearedOrder, { relations: ["shipping_address"] });
        await orders.updateOrderAddresses({
          id: String(order.shipping_address?.id),
          province: "FL",
          postal_code: "33101",
        });
        expect((await fulfill(store, clearedOrder)).code).toBe("order_on_hold");
      });

      it("is not shipped once the license has ended", async () => {
        const licensure = getContainer().resolve<LicensureService>(LICENSURE);
        const [row] = await licensure.listCredentials({ customer_id: licensed.id });
        await licensure.updateCredentials({ id: row?.id, expires_on: "2020-01-01" });
        expect((await fulfill(store, clearedOrder)).code).toBe("license_required");
        const shown = await store.admin.get(`/admin/orders/${clearedOrder}/decisions`);
        expect(pick(shown, "licensing.onHold")).toBe(true);
      });

      it("is handed to nobody else", async () => {
        const toStranger = await store.admin.post(`/admin/orders/${clearedOrder}/transfer`, {
          customer_id: newcomer.id,
        });
        expect([toStranger.status, toStranger.code]).toEqual([403, "route_closed"]);
        const toGuest = await store.admin.post(`/admin/orders/${clearedOrder}/transfer/guest`, {
          email: "guest@test.needlepoint.example",
        });
        expect(toGuest.code).toBe("route_closed");
        const asked = await newcomer.post(`/store/orders/${clearedOrder}/transfer/request`);
        expect(asked.code).toBe("not_found");
        const byOwner = await licensed.post(`/store/orders/${clearedOrder}/transfer/request`);
        expect(byOwner.code).toBe("route_closed");
        const accepted = await newcomer.post(`/store/orders/${clearedOrder}/transfer/accept`, {
          token: "guess",
        });
        expect(accepted.code).toBe("route_closed");
      });

      it("is read by its owner alone", async () => {
        expect((await licensed.get(`/store/orders/${clearedOrder}`)).status).toBe(200);
        const line = await lineOf(clearedOrder);
        const wish = {
          order_id: clearedOrder,
          items: [{ id: line.id, quantity: 1 }],
          return_shipping: { option_id: "so_any" },
        };
        for (const stranger of [store.visitor, newcomer]) {
          expect((await stranger.get(`/store/orders/${clearedOrder}`)).status).toBe(404);
          expect((await stranger.post("/store/returns", wish)).status).toBe(404);
        }
        expect((await newcomer.get(`/store/account/orders/${clearedOrder}`)).status).toBe(404);
        expect((await store.visitor.get("/store/account/orders")).code).toBe("sign_in_required");
      });
    });

    describe("lines without a cart", () => {
      it("reach an unrestricted order by edit only for a licensed buyer", async () => {
        const plainOfNewcomer = await placeOrder(store, newcomer, {
          variantIds: [store.variants.sharps],
        });
        const edit = async (orderId: string) => {
          pick(
            await store.admin.post("/admin/order-edits", { order_id: orderId }),
            "order_change.id",
          );
          return store.admin.post(`/admin/order-edits/${orderId}/items`, {
            items: [{ variant_id: store.variants.otherNeedle, quantity: 1 }],
          });
        };
        // A license in review may carry the line into the edit; the edit waits for the review.
        expect((await edit(plainOfNewcomer)).status).toBe(200);
        expect((await store.admin.post(`/admin/order-edits/${plainOfNewcomer}/confirm`)).code).toBe(
          "order_on_hold",
        );
        expect((await store.admin.post(`/admin/order-edits/${plainOfNewcomer}/request`)).code).toBe(
          "order_on_hold",
        );
        expect((await edit(plainOrder)).status).toBe(200);
        expect((await store.admin.post(`/admin/order-edits/${plainOrder}/confirm`)).status).toBe(
          200,
        );
        expect((await fulfill(store, plainOrder)).status).toBe(200);
      });

      it("reach nobody by exchange or claim while the license is in review", async () => {
        const orderId = await placeOrder(store, newcomer, { variantIds: [store.variants.sharps] });
        const items = [{ variant_id: store.variants.needle, quantity: 1 }];
        for (const [kind, body] of [
          ["exchange", { order_id: orderId }],
          ["claim", { order_id: orderId, type: "replace" }],
        ] as const) {
          const begun = await store.admin.post(`/admin/${kind}s`, body);
          const id = pick(begun, `${kind}.id`);
          const path = `/admin/${kind}s/${id}`;
          expect((await store.admin.post(`${path}/outbound/items`, { items })).status).toBe(200);
          expect((await store.admin.post(`${path}/request`)).code).toBe("order_on_hold");
          expect((await store.admin.del(`${path}/request`)).status).toBe(200);
        }
      });

      it("do not enter an edit for a buyer without a license", async () => {
        const stranger = await signUp(api, store, "stranger@test.needlepoint.example");
        const orderId = await placeOrder(store, stranger, { variantIds: [store.variants.sharps] });
        pick(
          await store.admin.post("/admin/order-edits", { order_id: orderId }),
          "order_change.id",
        );
        const added = await store.admin.post(`/admin/order-edits/${orderId}/items`, {
          items: [{ variant_id: store.variants.needle, quantity: 1 }],
        });
        expect(added.code).toBe("license_required");
      });

      it("leave a draft only when its customer may have them", async () => {
        const draft = async (customer: Buyer, place: Place = places.texas) => {
          const created = await store.admin.post("/admin/draft-orders", {
            region_id: store.regionId,
            sales_channel_id: store.salesChannelId,
            email: customer.email,
            customer_id: customer.id,
            shipping_address: addressIn(place),
            items: [{ variant_id: store.variants.needle, quantity: 1 }],
          });
          const id = pick(created, "draft_order.id");
          return {
            id,
            placed: await store.admin.post(`/admin/draft-orders/${id}/convert-to-order`),
          };
        };
        const clear = await draft(licensed);
        expect(clear.placed.status).toBe(200);
        const held = await draft(newcomer);
        expect(held.placed.status).toBe(200);
        expect((await fulfill(store, held.id)).code).toBe("order_on_hold");
        const elsewhere = await draft(licensed, places.florida);
        expect(elsewhere.placed.code).toBe("license_required");
        const stranger = await signUp(api, store, "stranger@test.needlepoint.example");
        const refused = await store.admin.post("/admin/draft-orders", {
          region_id: store.regionId,
          sales_channel_id: store.salesChannelId,
          email: stranger.email,
          customer_id: stranger.id,
          items: [{ variant_id: store.variants.needle, quantity: 1 }],
        });
        expect(refused.code).toBe("license_required");
      });
    });

    describe("the record", () => {
      it("is refused every change by the database, and its chain holds", async () => {
        const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        for (const table of ["license_decision", "license_audit"]) {
          await expect(database.raw(`update ${table} set actor = 'x'`)).rejects.toThrow(
            "append-only",
          );
          await expect(database.raw(`delete from ${table}`)).rejects.toThrow("append-only");
          await expect(database.raw(`truncate ${table}`)).rejects.toThrow("append-only");
        }
        const licensure = getContainer().resolve<LicensureService>(LICENSURE);
        const walked = await licensure.verifyAudit();
        expect(walked.broken).toBeNull();
        expect(walked.entries).toBeGreaterThan(4);
        await database.raw("alter table license_audit disable trigger all");
        await database.raw("update license_audit set actor = 'user:nobody' where seq = 2");
        expect((await licensure.verifyAudit()).broken).toEqual({ seq: 2, why: "hash" });
      });

      it("holds no name, number, e-mail or street", async () => {
        const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        for (const table of ["license_decision", "license_audit"]) {
          const { rows } = await database.raw(`select * from ${table}`);
          expect(JSON.stringify(rows)).not.toMatch(/Practitioner|1284417|@test\.|Example Street/);
        }
      });

      it("means hold when it says so, whoever closed the hold by hand", async () => {
        const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        await database.raw("update order_hold set closed_at = now()");
        const { payment } = await paymentOf(heldOrder);
        expect((await store.admin.post(`/admin/payments/${payment}/capture`)).code).toBe(
          "order_on_hold",
        );
        expect((await fulfill(store, heldOrder)).code).toBe("order_on_hold");
      });

      it("means hold when it is missing", async () => {
        const database = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
        await database.raw("alter table license_decision disable trigger all");
        await database.raw("delete from license_decision");
        expect(
          await getContainer().resolve<LicensureService>(LICENSURE).listOrderHolds({}),
        ).toHaveLength(1);
        const { payment, collection } = await paymentOf(clearedOrder);
        const paid = await store.admin.post(
          `/admin/payment-collections/${collection}/mark-as-paid`,
          { order_id: clearedOrder },
        );
        expect(paid.code).toBe("order_on_hold");
        expect((await store.admin.post(`/admin/payments/${payment}/capture`)).code).toBe(
          "order_on_hold",
        );
        expect((await fulfill(store, clearedOrder)).code).toBe("order_on_hold");
      });
    });
  },
});
