import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { CLINICS } from "../src/modules/clinics";
import type ClinicsService from "../src/modules/clinics/service";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import { join, memberIdOf, openClinic, type TestClinic } from "./support/clinic";
import {
  type Buyer,
  fulfill,
  holdLicense,
  openStore,
  placeOrder,
  signUp,
  type TestStore,
} from "./support/licensing-store";
import { MailSink } from "./support/mail-sink";
import { type Answer, type Caller, pick } from "./support/test-api";

jest.setTimeout(180_000);

/** What a member does in a clinic is changed by its managers, and carries nothing along. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const mails = new MailSink();
    let store: TestStore;
    let founder: Buyer;
    let purchaser: Buyer;
    let colleague: Buyer;
    let stranger: Buyer;
    let clinic: TestClinic;
    let ids: { founder: string; colleague: string };
    beforeAll(async () => {
      await mails.open();
      store = await openStore(getContainer(), api);
      const person = (name: string) => signUp(api, store, `${name}@test.needlepoint.example`);
      founder = await person("founder");
      purchaser = await person("purchaser");
      colleague = await person("colleague");
      stranger = await person("stranger");
      await holdLicense(store, founder);
      clinic = await openClinic(getContainer(), mails, founder, purchaser);
      pick(
        await join(mails, { id: clinic.id, manager: founder }, colleague, "practitioner"),
        "clinic.id",
      );
      ids = {
        founder: await memberIdOf(getContainer(), clinic.id, founder.id),
        colleague: await memberIdOf(getContainer(), clinic.id, colleague.id),
      };
    });
    afterAll(() => mails.close());

    const change = (by: Caller, memberId: string, what: object): Promise<Answer> =>
      by.post(`/store/clinics/${clinic.id}/members/${memberId}`, what);
    const memberOf = (answer: Answer, id: string) =>
      pick<{ id: string; role: string; manager: boolean }[]>(answer, "clinic.members").find(
        (member) => member.id === id,
      );
    const openMandates = () =>
      getContainer()
        .resolve<ClinicsService>(CLINICS)
        .listClinicMandates({ clinic_id: clinic.id, ended_at: null });

    it("is changed by a manager alone", async () => {
      const made = { role: "practitioner", manager: true };
      expect((await change(store.visitor, clinic.memberId, made)).status).toBe(401);
      expect((await change(stranger, clinic.memberId, made)).status).toBe(404);
      for (const member of [purchaser, colleague]) {
        const tried = await change(member, clinic.memberId, made);
        expect([tried.status, tried.code]).toEqual([403, "not_clinic_manager"]);
      }
      const changed = await change(founder, ids.colleague, { manager: true });
      expect(memberOf(changed, ids.colleague)).toMatchObject({
        role: "practitioner",
        manager: true,
      });
      // A manager now, who may change the one who made them so.
      const demoted = await change(colleague, ids.founder, { manager: false });
      expect(memberOf(demoted, ids.founder)).toMatchObject({ manager: false });
      expect((await change(founder, ids.colleague, { manager: false })).code).toBe(
        "not_clinic_manager",
      );
    });

    it("is one of two, and only a practitioner manages", async () => {
      for (const odd of [{}, { role: "owner" }, { manager: "yes" }]) {
        expect((await change(founder, clinic.memberId, odd)).code).toBe("invalid_request");
      }
      const refused = await change(founder, clinic.memberId, { manager: true });
      expect(pick(refused, "fields.manager")).toMatch(/Only a practitioner/);
      // A manager who becomes a purchaser manages no more.
      pick(await change(founder, ids.colleague, { manager: true }), "clinic.id");
      const changed = await change(founder, ids.colleague, { role: "purchaser" });
      expect(memberOf(changed, ids.colleague)).toMatchObject({ role: "purchaser", manager: false });
    });

    it("leaves no clinic without somebody who manages it", async () => {
      for (const last of [{ manager: false }, { role: "purchaser" }]) {
        expect((await change(founder, ids.founder, last)).code).toBe("last_manager");
      }
      expect((await change(founder, ids.founder, { manager: true })).status).toBe(200);
    });

    it("ends what was lent to a purchaser who becomes a practitioner", async () => {
      const orderId = await placeOrder(store, purchaser, { variantIds: [store.variants.needle] });
      const changed = await change(founder, clinic.memberId, { role: "practitioner" });
      expect(changed.status).toBe(200);
      expect(await openMandates()).toEqual([]);
      expect((await fulfill(store, orderId)).code).toBe("order_on_hold");
      // Back in the old role, nothing opens again by itself.
      await change(founder, clinic.memberId, { role: "purchaser" });
      expect(await openMandates()).toEqual([]);
      expect((await fulfill(store, orderId)).code).toBe("order_on_hold");
    });

    it("ends what a practitioner lent who becomes a purchaser", async () => {
      const orderId = await placeOrder(store, purchaser, { variantIds: [store.variants.needle] });
      await change(founder, ids.colleague, { manager: true });
      expect((await change(colleague, ids.founder, { role: "purchaser" })).status).toBe(200);
      expect(await openMandates()).toEqual([]);
      expect((await fulfill(store, orderId)).code).toBe("order_on_hold");
      const [entry] = await getContainer()
        .resolve<LicensureService>(LICENSURE)
        .listAuditEntries({ action: "clinic.member-changed" }, { take: 1, order: { seq: "DESC" } });
      expect(entry).toMatchObject({
        subject_id: clinic.id,
        actor: `customer:${colleague.id}`,
        details: {
          member: founder.id,
          from: { role: "practitioner", manager: true },
          to: { role: "purchaser", manager: false },
          mandates_ended: [clinic.mandateId],
        },
      });
    });
  },
});
