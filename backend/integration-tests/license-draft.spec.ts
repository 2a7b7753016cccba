import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import { forgetOldDrafts } from "../src/workflows/licensure/credential-draft";
import { pdf } from "./support/documents";
import {
  approve,
  type Buyer,
  beginPayment,
  fillCart,
  openStore,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { pick } from "./support/test-api";

jest.setTimeout(120_000);

const DRAFT = "/store/license-draft";
/** As far as somebody got who was called away. */
const begun = { profession: "PT", jurisdiction: "TX", number: "12844", expiresOn: "03/2031" };
const whole = {
  kind: "state-license",
  ...begun,
  number: "1284417",
  nameOnLicense: "Sample Practitioner",
  expiresOn: "2031-03-31",
};

/** A license that is begun and not sent: kept for its owner, and nothing to anybody else. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let buyer: Buyer;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
      buyer = await signUp(api, store, "begun@test.needlepoint.example");
    });
    const licensure = () => getContainer().resolve<LicensureService>(LICENSURE);
    const sql = (query: string) =>
      getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(query);
    const own = () => buyer.get("/store/credentials");
    const keep = (draft: object = begun) => buyer.post(DRAFT, draft);
    const row = async () => {
      const [found] = await licensure().listCredentials({ customer_id: buyer.id }, { take: 1 });
      if (!found) throw new Error("There is no credential.");
      return found;
    };

    it("is kept as far as it was typed, the newest in place of what was before", async () => {
      expect(pick(await keep(), "draft.status")).toBe("draft");
      await keep({ ...begun, number: "1284417", nameOnLicense: "Sample Practitioner" });
      const shown = await own();
      expect(pick(shown, "draft")).toMatchObject({
        profession: "PT",
        jurisdiction: "TX",
        number: "1284417",
        nameOnLicense: "Sample Practitioner",
        expiresOn: "03/2031",
        npi: "",
      });
      expect(shown.body.credentials).toEqual([]);
      expect(await licensure().listCredentials({ customer_id: buyer.id })).toHaveLength(1);
    });

    it("is one also when two devices begin in the same instant", async () => {
      const answers = await Promise.all([keep(), keep({ ...begun, number: "99" })]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await licensure().listCredentials({ customer_id: buyer.id })).toHaveLength(1);
    });

    it("is its owner's alone", async () => {
      const stranger = await signUp(api, store, "stranger@test.needlepoint.example");
      await keep();
      expect((await store.visitor.post(DRAFT, begun)).status).toBe(401);
      expect((await stranger.get("/store/credentials")).body.draft).toBeNull();
      expect((await stranger.del(DRAFT)).status).toBe(200);
      expect(pick(await own(), "draft.number")).toBe("12844");
      expect((await buyer.del(DRAFT)).status).toBe(200);
      expect((await own()).body.draft).toBeNull();
    });

    it("takes no text that no license has", async () => {
      const refused = await keep({ ...begun, number: "1".repeat(41), profession: "Wizard" });
      expect([refused.status, refused.code]).toEqual([400, "invalid_request"]);
      expect(Object.keys(pick<object>(refused, "fields")).sort()).toEqual(["number", "profession"]);
    });

    it("becomes the credential that is sent in, by the same id", async () => {
      await keep();
      const draft = await row();
      const id = await submitLicense(buyer);
      expect(id).toBe(draft.id);
      const shown = await own();
      expect(shown.body.draft).toBeNull();
      expect(pick(shown, "credentials.0.status")).toBe("submitted");
      expect(pick(shown, "credentials.0.number")).toBe("1284417");
      expect(pick(shown, "credentials.0.submittedAt")).toBeTruthy();
      expect((await approve(store, id)).status).toBe(200);
    });

    it("is over when the license it says is on file already", async () => {
      await submitLicense(buyer);
      await keep();
      await submitLicense(buyer);
      expect((await own()).body.draft).toBeNull();
      // A keeping that was on its way while the license was sent.
      expect((await keep(whole)).body.draft).toBeNull();
      expect(await licensure().listCredentials({ customer_id: buyer.id })).toHaveLength(1);
    });

    it("decides nothing: the buyer is asked as if there were none", async () => {
      const cart = async () => {
        const cartId = await fillCart(store, buyer, { variantIds: [store.variants.needle] });
        return beginPayment(buyer, cartId);
      };
      const before = await cart();
      expect(before.code).toBe("license_required");
      await keep(whole);
      const after = await cart();
      expect([after.code, after.body.message]).toEqual([before.code, before.body.message]);
    });

    it("is not in the queue, nor in a reviewer's hands, nor a duplicate of anything", async () => {
      await keep(whole);
      const { id } = await row();
      for (const path of ["", "?filter=all", `?customer_id=${buyer.id}`]) {
        const listed = await store.admin.get(`/admin/licenses${path}`);
        expect(listed.body.licenses ?? []).toEqual([]);
      }
      expect((await store.admin.get(`/admin/licenses/${id}`)).status).toBe(404);
      for (const [verb, body] of [
        ["open", {}],
        ["approve", { checks: ["board-active", "name-matches", "expiry-as-printed"] }],
        ["reject", { reason: "Nothing to see here." }],
        ["ask", { question: "Who are you?" }],
        ["revoke", { reason: "Nothing to see here." }],
      ] as const) {
        const tried = await store.admin.post(`/admin/licenses/${id}/${verb}`, body);
        expect([verb, tried.status]).toEqual([verb, 404]);
      }
      const other = await signUp(api, store, "other@test.needlepoint.example");
      const theirs = await submitLicense(other);
      const review = await store.admin.get(`/admin/licenses/${theirs}`);
      expect(pick(review, "license.duplicates")).toEqual([]);
      expect((await row()).status).toBe("draft");
    });

    it("is not sent in by an answer to a question nobody asked, and takes no document by id", async () => {
      await keep();
      const { id } = await row();
      const answered = await buyer.post(`/store/credentials/${id}/answer`, { text: "Here I am." });
      expect(answered.status).toBe(404);
      const added = await buyer.upload(`/store/credentials/${id}/evidence?name=a.pdf`, pdf());
      expect(added.status).toBe(404);
      expect((await row()).status).toBe("draft");
    });

    it("is in the export, goes with the account, and is forgotten when nobody goes on", async () => {
      await keep();
      const all = await buyer.get("/store/account/export");
      expect(pick(all, "licenseDraft.number")).toBe("12844");
      expect(all.body.licenses).toEqual([]);

      const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000);
      expect(await forgetOldDrafts(getContainer(), days(89))).toBe(0);
      expect(await forgetOldDrafts(getContainer(), days(91))).toBe(1);
      expect((await own()).body.draft).toBeNull();

      await keep();
      expect((await buyer.post("/store/account/erase", { confirm: "erase" })).status).toBe(200);
      expect(await licensure().listCredentials({ customer_id: buyer.id })).toEqual([]);
    });

    describe("when sending it breaks on the way", () => {
      beforeEach(async () => {
        await sql(`
          create or replace function refuse_move() returns trigger language plpgsql as
            $$ begin raise exception 'gone'; end $$;
          create trigger no_move before update on private_file for each row
            when (new.subject_type = 'credential' and new.name = 'second.pdf')
            execute function refuse_move();
        `);
        await buyer.upload("/store/evidence?name=first.pdf", pdf());
        await buyer.upload("/store/evidence?name=second.pdf&shows=training", pdf("/Lang (en)"));
      });

      it("is the draft it was, its documents wait, and the log says it was taken back", async () => {
        await keep();
        const before = await row();
        expect((await buyer.post("/store/credentials", whole)).status).toBe(500);
        const after = await row();
        const { version, updated_at } = after;
        expect(after).toEqual({ ...before, version, updated_at });
        expect(pick<unknown[]>(await buyer.get("/store/evidence"), "evidence")).toHaveLength(2);
        const entries = await licensure().listAuditEntries(
          { subject_id: before.id },
          { order: { seq: "ASC" } },
        );
        expect(entries.map(({ action }) => action)).toEqual([
          "credential.submitted",
          "credential.evidence-added",
          "credential.reverted",
        ]);
        expect(entries.at(-1)?.details).toEqual({ to: "draft" });
        expect((await licensure().verifyAudit()).broken).toBeNull();

        await sql("drop trigger no_move on private_file");
        const id = await submitLicense(buyer);
        expect(pick<unknown[]>(await own(), "credentials.0.evidence")).toHaveLength(2);
        expect(id).toBe(before.id);
      });

      it("is gone where nothing was begun, and the log says so", async () => {
        expect((await buyer.post("/store/credentials", whole)).status).toBe(500);
        expect(await licensure().listCredentials({ customer_id: buyer.id })).toEqual([]);
        expect(pick<unknown[]>(await buyer.get("/store/evidence"), "evidence")).toHaveLength(2);
        const [last] = await licensure().listAuditEntries({}, { take: 1, order: { seq: "DESC" } });
        expect([last?.action, last?.details]).toEqual(["credential.reverted", { to: null }]);
      });
    });
  },
});
