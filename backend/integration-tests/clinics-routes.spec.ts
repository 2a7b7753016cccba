import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { CLINICS } from "../src/modules/clinics";
import type ClinicsService from "../src/modules/clinics/service";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import {
  clinicInAustin,
  foundClinic,
  join,
  mailedToken,
  memberIdOf,
  openClinic,
  type TestClinic,
} from "./support/clinic";
import {
  type Buyer,
  holdLicense,
  openStore,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { MailSink } from "./support/mail-sink";
import { type Answer, pick } from "./support/test-api";

jest.setTimeout(180_000);

/** Every route of a clinic, for those it is meant for and for everybody else. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const mails = new MailSink();
    let store: TestStore;
    let founder: Buyer;
    let purchaser: Buyer;
    let colleague: Buyer;
    let rival: Buyer;
    let clinic: TestClinic;
    let rivals: TestClinic;
    beforeAll(async () => {
      await mails.open();
      store = await openStore(getContainer(), api);
      const person = (name: string) => signUp(api, store, `${name}@test.needlepoint.example`);
      founder = await person("founder");
      purchaser = await person("purchaser");
      colleague = await person("colleague");
      rival = await person("rival");
      await holdLicense(store, founder);
      await holdLicense(store, rival, { number: "1284419" });
      clinic = await openClinic(getContainer(), mails, founder, purchaser);
      pick(
        await join(mails, { id: clinic.id, manager: founder }, colleague, "practitioner"),
        "clinic.id",
      );
      rivals = await openClinic(getContainer(), mails, rival, await person("rivals-purchaser"));
    });
    afterAll(() => mails.close());

    const clinics = () => getContainer().resolve<ClinicsService>(CLINICS);
    const at = (path = "") => `/store/clinics/${clinic.id}${path}`;
    const invite = (by: Buyer, email: string, more: object = {}): Promise<Answer> =>
      by.post(at("/invitations"), { email, role: "purchaser", ...more });

    describe("a clinic", () => {
      it("is made by a signed-in person, who manages it", async () => {
        const made = await rival.post("/store/clinics", { name: " Second  Clinic " });
        expect(made.status).toBe(201);
        expect(made.body).toMatchObject({
          clinic: {
            name: "Second  Clinic",
            members: [{ role: "practitioner", manager: true, you: true, email: rival.email }],
            mandates: [],
          },
        });
        expect((await store.visitor.post("/store/clinics", { name: "Mine" })).status).toBe(401);
        const nameless = await rival.post("/store/clinics", { name: " " });
        expect([nameless.status, nameless.code]).toEqual([400, "invalid_request"]);
        expect(nameless.body.fields).toHaveProperty("name");
        expect((await rival.post("/store/clinics", { name: { $ne: 1 } })).status).toBe(400);
      });

      it("is one of ten at most", async () => {
        for (let made = 1; made < 10; made += 1) await foundClinic(rival, `Clinic ${made}`);
        expect((await rival.post("/store/clinics", { name: "One more" })).code).toBe(
          "clinic_limit",
        );
      });

      it("shows each member what is theirs to see", async () => {
        const seen = pick<Record<string, unknown>>(await founder.get(at()), "clinic");
        expect(seen).toMatchObject({
          members: [
            { email: founder.email, licenses: [{ profession: "PT", jurisdiction: "TX" }] },
            { email: purchaser.email, role: "purchaser", licenses: [] },
            { email: colleague.email, role: "practitioner", licenses: [] },
          ],
          addresses: [{ id: clinic.addressId, city: "AUSTIN" }],
          mandates: [{ id: clinic.mandateId }],
        });
        await invite(founder, "somebody@test.needlepoint.example");
        const bySubordinate = await colleague.get(at());
        expect(bySubordinate.body).toMatchObject({
          clinic: {
            members: [{ email: null }, { email: null }, { email: colleague.email }],
            invitations: [],
          },
        });
        expect(JSON.stringify(bySubordinate.body)).not.toMatch(/somebody@|1284417/);
        expect(pick(await founder.get(at()), "clinic.invitations.0.email")).toBe(
          "somebody@test.needlepoint.example",
        );
        const list = pick<unknown[]>(await purchaser.get("/store/clinics"), "clinics");
        expect(list).toHaveLength(1);
      });
    });

    describe("another clinic", () => {
      it("does not exist, in any route and with any id", async () => {
        const body = { memberId: clinic.memberId, email: "x@y.example", role: "purchaser" };
        const invited = await invite(founder, "waiting@test.needlepoint.example");
        const invitationId = pick(invited, "clinic.invitations.0.id");
        for (const stranger of [rival, store.visitor]) {
          const answers = [
            await stranger.get(at()),
            await stranger.post(at("/invitations"), body),
            await stranger.del(at(`/invitations/${invitationId}`)),
            await stranger.del(at(`/members/${clinic.memberId}`)),
            await stranger.post(at("/mandates"), body),
            await stranger.del(at(`/mandates/${clinic.mandateId}`)),
            await stranger.post(at("/addresses"), clinicInAustin),
            await stranger.del(at(`/addresses/${clinic.addressId}`)),
          ];
          expect(answers.map(({ status }) => status)).toEqual(
            Array(8).fill(stranger === rival ? 404 : 401),
          );
        }
        expect(pick<unknown[]>(await rival.get("/store/clinics"), "clinics")).toHaveLength(1);
      });

      it("lends none of its members, mandates, addresses or invitations to one's own", async () => {
        const own = `/store/clinics/${rivals.id}`;
        const invited = await invite(founder, "waiting@test.needlepoint.example");
        const invitationId = pick(invited, "clinic.invitations.0.id");
        const answers = [
          await rival.del(`${own}/members/${clinic.memberId}`),
          await rival.del(`${own}/mandates/${clinic.mandateId}`),
          await rival.del(`${own}/addresses/${clinic.addressId}`),
          await rival.del(`${own}/invitations/${invitationId}`),
          await rival.post(`${own}/mandates`, { memberId: clinic.memberId }),
        ];
        expect(answers.map(({ status, code }) => [status, code])).toEqual(
          Array(5).fill([404, "not_found"]),
        );
        expect(await clinics().membershipOf(clinic.id, purchaser.id)).not.toBeNull();
        const mandates = await clinics().listClinicMandates({ ended_at: null });
        expect(mandates).toHaveLength(2);
      });
    });

    describe("an invitation", () => {
      it("opens for the address it was sent to, once, and says what it is", async () => {
        const email = "newcomer@test.needlepoint.example";
        expect((await invite(founder, ` ${email.toUpperCase()} `)).status).toBe(201);
        const token = await mailedToken(mails, email);
        const other = await rival.post("/store/clinics/invitations/read", { token });
        expect([other.status, other.code]).toEqual([400, "invitation_other_address"]);
        expect(JSON.stringify(other.body)).not.toContain(email);
        expect((await rival.post("/store/clinics/invitations/accept", { token })).code).toBe(
          "invitation_other_address",
        );
        expect(
          (await store.visitor.post("/store/clinics/invitations/accept", { token })).status,
        ).toBe(401);

        const newcomer = await signUp(api, store, email);
        const read = await newcomer.post("/store/clinics/invitations/read", { token });
        expect(read.body).toEqual({
          invitation: {
            clinicName: "Example Clinic",
            invitedBy: "Sample Practitioner",
            role: "purchaser",
            manager: false,
          },
        });
        expect((await newcomer.post("/store/clinics/invitations/accept", { token })).status).toBe(
          200,
        );
        expect((await newcomer.post("/store/clinics/invitations/accept", { token })).code).toBe(
          "invitation_invalid",
        );
        // A member is no buyer yet: nobody lets them.
        expect(await clinics().listClinicMandates({ purchaser_id: newcomer.id })).toHaveLength(0);
      });

      it("does not open with a guess, after a week, withdrawn, or replaced by a newer one", async () => {
        const late = await signUp(api, store, "late@test.needlepoint.example");
        const accept = (token: string) => late.post("/store/clinics/invitations/accept", { token });
        expect((await accept("guess")).code).toBe("invitation_invalid");
        expect((await accept("")).body.fields).toHaveProperty("token");

        pick(await invite(founder, late.email), "clinic.id");
        const token = await mailedToken(mails, late.email);
        const [row] = await clinics().listClinicInvitations({ email: late.email });
        await clinics().updateClinicInvitations({ id: row?.id, expires_at: new Date(0) });
        expect((await accept(token)).code).toBe("invitation_invalid");
        await clinics().updateClinicInvitations({
          id: row?.id,
          expires_at: new Date("2100-01-01"),
        });
        expect((await founder.del(at(`/invitations/${row?.id}`))).status).toBe(200);
        expect((await accept(token)).code).toBe("invitation_invalid");
        await clinics().updateClinicInvitations({ id: row?.id, withdrawn_at: null });
        pick(await invite(founder, late.email), "clinic.id");
        expect((await accept(token)).code).toBe("invitation_invalid");
      });

      it("is not kept where a token could be read", async () => {
        const email = "kept@test.needlepoint.example";
        pick(await invite(founder, email), "clinic.id");
        const token = await mailedToken(mails, email);
        const sent = await getContainer().resolve(Modules.NOTIFICATION).listNotifications({});
        expect(sent.length).toBeGreaterThan(0);
        const rows = await clinics().listClinicInvitations({ email });
        expect(JSON.stringify([sent.map(({ data }) => data), rows])).not.toContain(token);
      });

      it("comes from a manager, to a whole address, in a role there is", async () => {
        for (const member of [purchaser, colleague]) {
          const refused = await invite(member, "x@test.needlepoint.example");
          expect([refused.status, refused.code]).toEqual([403, "not_clinic_manager"]);
        }
        expect((await invite(founder, "x@")).body.fields).toHaveProperty("email");
        const owner = await invite(founder, "x@test.needlepoint.example", { role: "owner" });
        expect(owner.body.fields).toHaveProperty("role");
        const manager = await invite(founder, "x@test.needlepoint.example", { manager: true });
        expect(manager.body.fields).toHaveProperty("manager");
      });

      it("is one of twenty-five open ones at most", async () => {
        for (let sent = 0; sent < 25; sent += 1) {
          pick(await invite(founder, `crowd-${sent}@test.needlepoint.example`), "clinic.id");
        }
        expect((await invite(founder, "one.more@test.needlepoint.example")).code).toBe(
          "clinic_limit",
        );
        // The same address again takes the place of its older invitation.
        expect((await invite(founder, "crowd-0@test.needlepoint.example")).status).toBe(201);
      });

      it("stays open when a newer one to its address is refused", async () => {
        const email = "crowd-0@test.needlepoint.example";
        for (let sent = 0; sent < 25; sent += 1) {
          pick(await invite(founder, `crowd-${sent}@test.needlepoint.example`), "clinic.id");
        }
        const [first] = await clinics().listClinicInvitations({ email });
        if (!first) throw new Error("nobody was invited");
        // One more than there may be, as a shop that lowers the limit has them.
        const { clinic_id, role, invited_by, expires_at } = first;
        await clinics().createClinicInvitations({
          ...{ clinic_id, role, invited_by, expires_at },
          ...{ email: "crowd-25@test.needlepoint.example", token_hash: "none" },
        });
        expect((await invite(founder, email)).code).toBe("clinic_limit");
        const after = await clinics().retrieveClinicInvitation(first.id);
        expect(after.withdrawn_at).toBeNull();
      });

      it("is not used up by a clinic that is full, and opens once there is a place", async () => {
        const patient = await signUp(api, store, "patient@test.needlepoint.example");
        pick(await invite(founder, patient.email), "clinic.id");
        const token = await mailedToken(mails, patient.email);
        const crowd = await clinics().createClinicMembers(
          Array.from({ length: 97 }, (_, at) => ({
            clinic_id: clinic.id,
            customer_id: `cus_crowd_${at}`,
            role: "purchaser" as const,
            joined_at: new Date(),
          })),
        );
        const accept = () => patient.post("/store/clinics/invitations/accept", { token });
        expect((await accept()).code).toBe("clinic_limit");
        await clinics().deleteClinicMembers(String(crowd[0]?.id));
        expect((await accept()).status).toBe(200);
      });

      it("is not told as withdrawn when somebody has just used it", async () => {
        const quick = await signUp(api, store, "quick@test.needlepoint.example");
        pick(await invite(founder, quick.email), "clinic.id");
        const [seen] = await clinics().listClinicInvitations({ email: quick.email });
        if (!seen) throw new Error("nobody was invited");
        const token = await mailedToken(mails, quick.email);
        pick(await quick.post("/store/clinics/invitations/accept", { token }), "clinic.id");
        expect(await clinics().withdrawInvitation(seen)).toBe(false);
        expect(await clinics().retrieveClinicInvitation(seen.id)).toMatchObject({
          withdrawn_at: null,
          used_at: expect.anything(),
        });
      });
    });

    describe("a mandate", () => {
      const grant = (by: Buyer, memberId = clinic.memberId) =>
        by.post(at("/mandates"), { memberId });

      it("is given by a verified practitioner for their own license alone", async () => {
        const unverified = await grant(colleague);
        expect([unverified.status, unverified.code]).toEqual([400, "license_not_verified"]);
        await submitLicense(colleague, { number: "1284420" });
        expect((await grant(colleague)).code).toBe("license_not_verified");
        expect((await grant(purchaser)).code).toBe("license_not_verified");
        await holdLicense(store, colleague, { number: "1284421" });
        const granted = await grant(colleague);
        expect(granted.status).toBe(201);
        const rows = await clinics().listClinicMandates({ practitioner_id: colleague.id });
        expect(rows).toMatchObject([{ purchaser_id: purchaser.id, ended_at: null }]);
      });

      it("is not given on a license that has run out", async () => {
        await holdLicense(store, colleague, { number: "1284421" });
        const licensure = getContainer().resolve<LicensureService>(LICENSURE);
        const [row] = await licensure.listCredentials({ customer_id: colleague.id });
        await licensure.updateCredentials({ id: row?.id, expires_on: "2020-01-01" });
        expect((await grant(colleague)).code).toBe("license_not_verified");
      });

      it("is one, however often it is given, and at once", async () => {
        const answers = await Promise.all([grant(founder), grant(founder), grant(founder)]);
        expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
        const open = await clinics().listClinicMandates({
          practitioner_id: founder.id,
          ended_at: null,
        });
        expect(open).toHaveLength(1);
      });

      it("is given to a purchaser of the clinic, by a whole form", async () => {
        const own = await memberIdOf(getContainer(), clinic.id, colleague.id);
        expect((await grant(founder, own)).status).toBe(404);
        expect((await grant(founder, "")).body.fields).toHaveProperty("memberId");
      });

      it("is refused by the database when two are open, or one person is both", async () => {
        const pair = {
          clinic_id: clinic.id,
          practitioner_id: founder.id,
          purchaser_id: purchaser.id,
          granted_at: new Date(),
        };
        await expect(clinics().createClinicMandates(pair)).rejects.toThrow(/exists|unique/i);
        await expect(
          clinics().createClinicMandates({ ...pair, purchaser_id: founder.id }),
        ).rejects.toBeDefined();
        await expect(
          clinics().createClinicMembers({
            clinic_id: clinic.id,
            customer_id: purchaser.id,
            role: "purchaser",
            joined_at: new Date(),
          }),
        ).rejects.toThrow(/exists|unique/i);
        await expect(
          clinics().createClinicMembers({
            clinic_id: clinic.id,
            customer_id: "cus_nobody",
            role: "purchaser",
            manager: true,
            joined_at: new Date(),
          }),
        ).rejects.toBeDefined();
      });

      it("is ended by either of the two or by a manager, and both are told", async () => {
        expect((await colleague.del(at(`/mandates/${clinic.mandateId}`))).code).toBe(
          "not_clinic_manager",
        );
        expect((await purchaser.del(at(`/mandates/${clinic.mandateId}`))).status).toBe(200);
        expect((await purchaser.del(at(`/mandates/${clinic.mandateId}`))).status).toBe(404);
        for (const [to, subject] of [
          [founder.email, /Sample Practitioner may buy on your license/],
          [purchaser.email, /You may buy on Sample Practitioner's license/],
          [founder.email, /may no longer buy on your license/],
          [purchaser.email, /You may no longer buy on/],
        ] as const) {
          expect((await mails.mailTo(to, subject)).text).toContain("Example Clinic");
        }
      });

      it("of a third person is not there for a purchaser", async () => {
        const second = await signUp(api, store, "second@test.needlepoint.example");
        pick(
          await join(mails, { id: clinic.id, manager: founder }, second, "purchaser"),
          "clinic.id",
        );
        expect((await second.del(at(`/mandates/${clinic.mandateId}`))).status).toBe(404);
        expect(pick<unknown[]>(await second.get(at()), "clinic.mandates")).toEqual([]);
      });
    });

    describe("an address", () => {
      it("is added by a manager with a verified license, once for all its spellings", async () => {
        for (const member of [purchaser, colleague]) {
          expect((await member.post(at("/addresses"), clinicInAustin)).code).toBe(
            "not_clinic_manager",
          );
        }
        const again = await founder.post(at("/addresses"), {
          ...clinicInAustin,
          line1: "410 EXAMPLE STREET",
        });
        expect(pick<unknown[]>(again, "clinic.addresses")).toHaveLength(1);
        const unlicensed = await signUp(api, store, "unlicensed@test.needlepoint.example");
        const own = await foundClinic(unlicensed);
        const refused = await unlicensed.post(`/store/clinics/${own}/addresses`, clinicInAustin);
        expect(refused.code).toBe("license_not_verified");
      });

      it.each([
        ["line1", { line1: " " }],
        ["line1", { line1: "..." }],
        ["city", { city: "" }],
        ["state", { state: "ZZ" }],
        ["zip", { zip: "787" }],
        ["zip", { zip: "90001" }],
      ])("is refused at the field %s: %j", async (field, wrong) => {
        const answer = await founder.post(at("/addresses"), { ...clinicInAustin, ...wrong });
        expect([answer.status, answer.code]).toEqual([400, "invalid_request"]);
        expect(answer.body.fields).toHaveProperty(field);
      });

      it("is taken off by a manager", async () => {
        const path = at(`/addresses/${clinic.addressId}`);
        expect((await purchaser.del(path)).code).toBe("not_clinic_manager");
        expect(pick<unknown[]>(await founder.del(path), "clinic.addresses")).toEqual([]);
        expect((await founder.del(path)).status).toBe(404);
      });
    });

    describe("a member", () => {
      it("is removed by a manager, and is outside at once", async () => {
        const path = at(`/members/${clinic.memberId}`);
        expect((await colleague.del(path)).code).toBe("not_clinic_manager");
        expect((await founder.del(path)).status).toBe(200);
        expect((await purchaser.get(at())).status).toBe(404);
        expect((await founder.del(path)).status).toBe(404);
        const [mandate] = await clinics().listClinicMandates({ id: clinic.mandateId });
        expect(mandate).toMatchObject({ ended_by: founder.id });
        expect(mandate?.ended_at).not.toBeNull();
      });

      it("may leave by themselves, and comes back with nothing", async () => {
        expect((await purchaser.del(at(`/members/${clinic.memberId}`))).status).toBe(200);
        const before = await clinics().listClinicMandates({ ended_at: null });
        expect(before.some(({ purchaser_id }) => purchaser_id === purchaser.id)).toBe(false);
      });

      it("stays while nobody else could manage the others", async () => {
        const own = await memberIdOf(getContainer(), clinic.id, founder.id);
        const stuck = await founder.del(at(`/members/${own}`));
        expect([stuck.status, stuck.code]).toEqual([400, "last_manager"]);
      });
    });

    it("is left by an account that is erased, and managed by whoever is left", async () => {
      const erased = await founder.post("/store/account/erase", { confirm: "erase" });
      expect(erased.status).toBe(200);
      expect(await clinics().membershipOf(clinic.id, founder.id)).toBeNull();
      const [mandate] = await clinics().listClinicMandates({ id: clinic.mandateId });
      expect(mandate?.ended_at).not.toBeNull();
      expect(await clinics().membershipOf(clinic.id, colleague.id)).toMatchObject({
        manager: true,
      });
      expect(await clinics().listClinicInvitations({ email: founder.email })).toEqual([]);
    });

    it("writes all of it down, in ids alone", async () => {
      await founder.del(at(`/members/${clinic.memberId}`));
      const licensure = getContainer().resolve<LicensureService>(LICENSURE);
      const entries = await licensure.listAuditEntries(
        { subject_id: clinic.id },
        { take: null, order: { seq: "ASC" } },
      );
      expect(entries.map(({ action }) => action)).toEqual([
        "clinic.founded",
        "clinic.invited",
        "clinic.joined",
        "clinic.address-added",
        "clinic.mandate-granted",
        "clinic.invited",
        "clinic.joined",
        "clinic.member-removed",
      ]);
    });
  },
});
