import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { reviewChecks } from "@needlepoint/contracts/evidence";
import {
  credentialListResponse,
  credentialResponse,
  licenseQueueResponse,
} from "@needlepoint/contracts/licensing";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import {
  approve,
  type Buyer,
  fulfill,
  holdLicense,
  inYears,
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
    let buyer: Buyer;
    let stranger: Buyer;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
      buyer = await signUp(api, store, "asked@test.needlepoint.example");
      stranger = await signUp(api, store, "stranger@test.needlepoint.example");
    });
    const review = (id: string, verb: string, body: object = {}) =>
      store.admin.post(`/admin/licenses/${id}/${verb}`, body);
    const statusOf = async (id: string) =>
      pick(await store.admin.get(`/admin/licenses/${id}`), "license.credential.status");

    describe("a license in review", () => {
      it("is answered to its sender in the shape of the contract", async () => {
        const sent = await buyer.post("/store/credentials", {
          profession: "PT",
          jurisdiction: "TX",
          number: "1284417",
          nameOnLicense: "Sample Practitioner",
          expiresOn: inYears(5),
        });
        expect(credentialResponse.safeParse(sent.body).error).toBeUndefined();
        const listed = await buyer.get("/store/credentials");
        expect(credentialListResponse.safeParse(listed.body).error).toBeUndefined();
        const queue = await store.admin.get("/admin/licenses");
        expect(licenseQueueResponse.safeParse(queue.body).error).toBeUndefined();
      });

      it("is not pushed off the page by those that wait for their buyers", async () => {
        const forgotten = await submitLicense(stranger, { number: "1284400" });
        const licensure = getContainer().resolve<LicensureService>(LICENSURE);
        const {
          id: _id,
          created_at: _made,
          updated_at: _changed,
          ...row
        } = await licensure.retrieveCredential(forgotten);
        await licensure.createCredentials(
          Array.from({ length: 200 }, () => ({ ...row, status: "more-information" })),
        );
        const id = await submitLicense(buyer);
        const queue = await store.admin.get("/admin/licenses");
        const ids = pick<{ credential: { id: string } }[]>(queue, "licenses").map(
          ({ credential }) => credential.id,
        );
        expect([ids.length, ids.slice(0, 2)]).toEqual([200, [forgotten, id]]);
        expect(pick(queue, "count")).toBe(202);
      });

      it("is opened, asked about, answered and approved; the history tells it", async () => {
        const id = await submitLicense(buyer);
        const orderId = await placeOrder(store, buyer, { variantIds: [store.variants.needle] });
        expect(pick(await review(id, "open"), "license.credential.status")).toBe("in-review");
        expect(pick(await review(id, "open"), "license.credential.version")).toBe(2);

        const question = { question: "Please send the side with the number." };
        expect((await review(id, "ask", question)).status).toBe(200);
        const asked = await buyer.get("/store/credentials");
        expect(pick(asked, "credentials.0.status")).toBe("more-information");
        expect(pick(asked, "credentials.0.messages.0.text")).toBe(question.question);
        const held = await buyer.get(`/store/account/orders/${orderId}`);
        expect(pick(held, "order.decision.reasons.0.code")).toBe("credential_more_information");
        expect((await approve(store, id)).code).toBe("credential_conflict");

        const empty = await buyer.post(`/store/credentials/${id}/answer`, { text: " " });
        expect([empty.status, empty.code]).toEqual([400, "invalid_request"]);
        expect(pick(empty, "fields.text")).toMatch(/Write an answer/);
        const answer = { text: "It is on the back; the number is the same." };
        expect((await stranger.post(`/store/credentials/${id}/answer`, answer)).status).toBe(404);
        expect((await store.visitor.post(`/store/credentials/${id}/answer`, answer)).status).toBe(
          401,
        );
        expect((await buyer.post(`/store/credentials/${id}/answer`, answer)).status).toBe(200);
        expect((await buyer.post(`/store/credentials/${id}/answer`, answer)).code).toBe(
          "credential_conflict",
        );

        expect((await approve(store, id)).status).toBe(200);
        expect((await fulfill(store, orderId)).status).toBe(200);
        const shown = await store.admin.get(`/admin/licenses/${id}`);
        expect(pick<{ by: string }[]>(shown, "license.messages").map(({ by }) => by)).toEqual([
          "reviewer",
          "owner",
        ]);
        const history = pick<{ action: string; by: string }[]>(shown, "license.history");
        expect(history.map(({ action }) => action).reverse()).toEqual([
          "credential.submitted",
          "credential.opened",
          "credential.asked",
          "credential.answered",
          "credential.verified",
        ]);
        expect(history.at(-1)?.by).toBe("The buyer");
        expect(history[0]?.by).toMatch(/reviewer@test/);
      });

      it("is not approved without the whole checklist, by whichever call", async () => {
        const id = await submitLicense(buyer);
        const short = [{}, { checks: [] }, { checks: reviewChecks.slice(1) }];
        const odd = [{ checks: "all" }, { checks: ["hearsay", ...reviewChecks.slice(1)] }];
        const twice = { checks: [...reviewChecks.slice(1), ...reviewChecks.slice(1, 2)] };
        for (const body of [...short, ...odd, twice]) {
          const refused = await review(id, "approve", body);
          expect([refused.status, refused.code]).toEqual([400, "invalid_request"]);
          expect(Object.keys(pick<object>(refused, "fields")).join()).toMatch(/^checks/);
        }
        expect(pick(await review(id, "approve"), "fields.checks")).toMatch(/all three/);
        expect(await statusOf(id)).toBe("submitted");
        expect((await review(id, "approve", { checks: reviewChecks })).status).toBe(200);
      });

      it("is not decided by a reviewer who has not seen the newest version", async () => {
        const id = await submitLicense(buyer);
        const seen = Number(
          pick<number>(
            await store.admin.get(`/admin/licenses/${id}`),
            "license.credential.version",
          ),
        );
        await review(id, "ask", { question: "Which name is yours?" });
        await buyer.post(`/store/credentials/${id}/answer`, { text: "The second one." });
        const late = await review(id, "approve", { version: seen, checks: reviewChecks });
        expect([late.status, late.code]).toEqual([409, "credential_conflict"]);
        expect(String(late.body.message)).toMatch(/^The buyer answered the question on .*UTC/);
        expect(await statusOf(id)).toBe("submitted");
      });

      it("tells the second of two reviewers who was faster, and when", async () => {
        const id = await submitLicense(buyer);
        await review(id, "reject", { reason: "No such number." });
        const late = await approve(store, id);
        expect(late.status).toBe(409);
        expect(String(late.body.message)).toMatch(
          /reviewer@test\.needlepoint\.example rejected this license on \w+ \d+, \d{4}/,
        );
      });

      it("needs words to be asked about or revoked", async () => {
        const id = await submitLicense(buyer);
        for (const [verb, field] of [
          ["ask", "question"],
          ["revoke", "reason"],
        ] as const) {
          const refused = await review(id, verb, { [field]: "" });
          expect([refused.status, refused.code]).toEqual([400, "invalid_request"]);
          expect(pick(refused, `fields.${field}`)).toMatch(/^Say/);
        }
      });
    });

    describe("a verified license", () => {
      it("is revoked: the orders on hold of its owner are decided again", async () => {
        const id = await holdLicense(store, buyer);
        // A clip has no rule of its own: its order waits for a person though the license is good.
        const orderId = await placeOrder(store, buyer, { variantIds: [store.variants.clip] });
        expect((await review(id, "revoke", { reason: "The board suspended it." })).status).toBe(
          200,
        );
        expect(await statusOf(id)).toBe("revoked");
        const order = await store.admin.get(`/admin/orders/${orderId}/decisions`);
        expect(pick(order, "licensing.decisions.0.told.outcome")).toBe("refuse");
        expect((await approve(store, id)).code).toBe("credential_conflict");
      });

      it("is revoked: an order it cleared that is still in the house ends, a packed one stays", async () => {
        const id = await holdLicense(store, buyer);
        const lines = { variantIds: [store.variants.needle] };
        const waiting = await placeOrder(store, buyer, lines);
        const packed = await placeOrder(store, buyer, lines);
        expect((await fulfill(store, packed)).status).toBe(200);
        await review(id, "revoke", { reason: "The board suspended it." });
        const statusOfOrder = async (orderId: string) =>
          pick(await store.admin.get(`/admin/orders/${orderId}`), "order.status");
        expect(await statusOfOrder(waiting)).toBe("canceled");
        expect(await statusOfOrder(packed)).toBe("pending");
        expect((await fulfill(store, waiting)).status).toBe(400);
      });

      it("is not revoked before it is verified, nor twice", async () => {
        const id = await submitLicense(buyer);
        const reason = { reason: "The board suspended it." };
        expect((await review(id, "revoke", reason)).status).toBe(409);
        await approve(store, id);
        expect((await review(id, "revoke", reason)).status).toBe(200);
        expect((await review(id, "revoke", reason)).status).toBe(409);
      });

      it("is superseded by its renewal, and by no shorter or other license", async () => {
        const first = await holdLicense(store, buyer);
        const florida = await holdLicense(store, buyer, { jurisdiction: "FL" });
        const renewal = await submitLicense(buyer, { number: "1284418" });
        expect(await statusOf(first)).toBe("verified");
        await approve(store, renewal);
        expect([await statusOf(first), await statusOf(florida), await statusOf(renewal)]).toEqual([
          "superseded",
          "verified",
          "verified",
        ]);
        const reason = { reason: "The board suspended it." };
        expect((await review(first, "revoke", reason)).status).toBe(409);
      });
    });
  },
});
