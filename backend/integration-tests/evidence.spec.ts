import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { reviewChecks } from "@needlepoint/contracts/evidence";
import sharp from "sharp";
import { env } from "../src/env";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import { PRIVATE_FILES } from "../src/modules/private-files";
import { readKeyring } from "../src/modules/private-files/keyring";
import type PrivateFilesService from "../src/modules/private-files/service";
import rotateEvidenceKeys from "../src/scripts/rotate-evidence-keys";
import { eraseDueEvidence, readDueEvidence } from "../src/workflows/licensure/due-evidence";
import { emptyZip, pdf, photo } from "./support/documents";
import {
  approve,
  type Buyer,
  openStore,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { type Answer, pick } from "./support/test-api";

jest.setTimeout(120_000);

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let buyer: Buyer;
    let stranger: Buyer;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
      buyer = await signUp(api, store, "proof@test.needlepoint.example");
      stranger = await signUp(api, store, "stranger@test.needlepoint.example");
    });
    const add = (by: Buyer, bytes: Buffer, name = "license.pdf", shows = "license") =>
      by.upload(`/store/evidence?name=${encodeURIComponent(name)}&shows=${shows}`, bytes);
    const files = () => getContainer().resolve<PrivateFilesService>(PRIVATE_FILES);
    const licensure = () => getContainer().resolve<LicensureService>(LICENSURE);
    const blob = async (id: string) =>
      readFileSync(join(env.evidence.folder, (await files().retrievePrivateFile(id)).blob));

    describe("a document", () => {
      it("waits for the form, goes with the license, and is seen by a reviewer only", async () => {
        const added = await add(buyer, pdf());
        expect(added.status).toBe(201);
        const id = pick(added, "evidence.id");
        expect(pick(await buyer.get("/store/evidence"), "evidence.0.name")).toBe("license.pdf");
        // Nobody's yet: its form is not sent.
        expect((await store.admin.get(`/admin/evidence/${id}`)).status).toBe(404);

        const credentialId = await submitLicense(buyer);
        const own = await buyer.get("/store/credentials");
        expect(pick(own, "credentials.0.evidence.0.id")).toBe(id);
        expect(pick<unknown[]>(await buyer.get("/store/evidence"), "evidence")).toEqual([]);

        for (const outsider of [store.visitor, stranger, buyer]) {
          const tried = await outsider.raw(`/admin/evidence/${id}`);
          expect([401, 403]).toContain(tried.status);
        }
        const shown = await store.admin.raw(`/admin/evidence/${id}`);
        expect(shown.status).toBe(200);
        expect(Buffer.from(await shown.arrayBuffer()).equals(pdf())).toBe(true);
        expect(Object.fromEntries(shown.headers)).toMatchObject({
          "content-type": "application/pdf",
          "content-disposition": "inline",
          "content-security-policy": expect.stringMatching(/^sandbox;/),
          "x-content-type-options": "nosniff",
          "cache-control": "private, no-store",
        });
        const views = await licensure().listAuditEntries({
          action: "evidence.viewed",
          subject_id: credentialId,
        });
        expect(views).toHaveLength(1);
        expect(views[0]).toMatchObject({ details: { evidence: id } });
        expect(views[0]?.actor).toMatch(/^user:/);
        expect((await licensure().verifyAudit()).broken).toBeNull();
      });

      it("lies encrypted, each under a key of its own", async () => {
        const id = pick(await add(buyer, pdf()), "evidence.id");
        const sealed = await blob(id);
        expect(sealed.includes(Buffer.from("1284417"))).toBe(false);
        expect(sealed.includes(Buffer.from("%PDF"))).toBe(false);
        const row = await files().retrievePrivateFile(id);
        expect(row.key_id).toBe(env.evidence.keyring.currentId);
        expect((await files().open(row))?.equals(pdf())).toBe(true);
      });

      it("loses what a camera wrote into it", async () => {
        const id = pick(await add(buyer, await photo("jpeg"), "photo.jpg"), "evidence.id");
        const content = await files().open(await files().retrievePrivateFile(id));
        expect((await sharp(content ?? Buffer.alloc(0)).metadata()).exif).toBeUndefined();
      });

      it("is told by its bytes, whatever it is called", async () => {
        const added = await add(buyer, await photo("png"), "license.pdf");
        expect(pick(added, "evidence.type")).toBe("image/png");
      });

      it.each([
        ["nothing", async () => Buffer.alloc(0), "license.pdf", /empty/],
        ["11 MB", async () => Buffer.alloc(11 * 1024 * 1024, 1), "license.pdf", /under 10 MB/],
        ["an SVG", async () => Buffer.from("<svg></svg>"), "license.svg", /PDF, JPEG/],
        [
          "a polyglot",
          async () => Buffer.concat([await photo("jpeg"), emptyZip]),
          "license.jpg",
          /second file/,
        ],
        ["a locked PDF", async () => pdf("", "/Encrypt 9 0 R"), "license.pdf", /password/],
        ["a name that is a path", async () => pdf(), "../../license.pdf", /holds a path/],
        ["a name that is a Windows path", async () => pdf(), "..\\license.pdf", /holds a path/],
      ])("is not taken when it is %s", async (_what, make, name, sentence) => {
        const before = readdirSync(env.evidence.folder).length;
        const refused = await add(buyer, await make(), name);
        expect([refused.status, refused.code]).toEqual([400, "evidence_refused"]);
        expect(pick(refused, "fields.file")).toMatch(sentence);
        expect(readdirSync(env.evidence.folder)).toHaveLength(before);
      });

      it("is taken from signed-in people only, and for their own license", async () => {
        const credentialId = await submitLicense(buyer);
        const path = `/store/credentials/${credentialId}/evidence?name=a.pdf`;
        expect((await store.visitor.upload("/store/evidence?name=a.pdf", pdf())).status).toBe(401);
        expect((await stranger.upload(path, pdf())).code).toBe("not_found");
        expect((await buyer.upload(path, pdf())).status).toBe(201);
      });

      it("is taken out of a form by its owner alone, and then gone", async () => {
        const id = pick(await add(buyer, pdf()), "evidence.id");
        const { blob: name } = await files().retrievePrivateFile(id);
        expect((await stranger.del(`/store/evidence/${id}`)).status).toBe(404);
        expect((await buyer.del(`/store/evidence/${id}`)).status).toBe(200);
        expect(readdirSync(env.evidence.folder)).not.toContain(name);
        const row = await files().retrievePrivateFile(id);
        expect([row.name, row.wrapped_key, await files().open(row)]).toEqual([null, null, null]);
      });

      it("of another customer is not reached by its id", async () => {
        const waiting = pick(await add(buyer, pdf()), "evidence.id");
        expect((await stranger.get("/store/evidence")).body).toEqual({ evidence: [] });
        expect((await stranger.del(`/store/evidence/${waiting}`)).code).toBe("not_found");
        const credentialId = await submitLicense(buyer);
        const path = `/store/credentials/${credentialId}`;
        expect((await stranger.upload(`${path}/evidence?name=a.pdf`, pdf())).code).toBe(
          "not_found",
        );
        const answer = await stranger.post(`${path}/answer`, { text: "Mine." });
        expect(answer.code).toBe("not_found");
        for (const tried of [`/admin/evidence/${waiting}`, `/store/evidence/${waiting}`]) {
          const shown = await stranger.raw(tried);
          expect(shown.status).toBeGreaterThanOrEqual(400);
          expect(await shown.text()).not.toContain("%PDF");
        }
        expect((await store.admin.raw(`/admin/evidence/${waiting}`)).status).toBe(200);
      });

      it("takes the place of an earlier one, which a reviewer still sees as replaced", async () => {
        const credentialId = await submitLicense(buyer);
        const path = `/store/credentials/${credentialId}/evidence?name=a.pdf`;
        await buyer.upload(path, pdf());
        await buyer.upload(path, pdf());
        const shown = await store.admin.get(`/admin/licenses/${credentialId}`);
        const replaced = pick<{ replaced: boolean }[]>(shown, "license.evidence");
        expect(replaced.map((one) => one.replaced)).toEqual([true, false]);
      });

      it("is an answer to a reviewer without a word", async () => {
        const id = await submitLicense(buyer);
        await store.admin.post(`/admin/licenses/${id}/ask`, { question: "Send the back, please." });
        const answer = () => buyer.post(`/store/credentials/${id}/answer`, {});
        expect((await answer()).code).toBe("invalid_request");
        await buyer.upload(`/store/credentials/${id}/evidence?name=back.pdf`, pdf());
        expect((await answer()).status).toBe(200);
      });

      it("added while a reviewer looks makes the reviewer look again", async () => {
        const id = await submitLicense(buyer);
        const seen = pick<number>(
          await store.admin.post(`/admin/licenses/${id}/open`),
          "license.credential.version",
        );
        await buyer.upload(`/store/credentials/${id}/evidence?name=a.pdf`, pdf());
        const late = await store.admin.post(`/admin/licenses/${id}/approve`, {
          version: seen,
          checks: reviewChecks,
        });
        expect([late.status, late.code]).toEqual([409, "credential_conflict"]);
        expect(String(late.body.message)).toMatch(/added a document/);
      });
    });

    describe("a document that is tampered with", () => {
      const lastLook = async () => {
        const [entry] = await licensure().listAuditEntries(
          { action: ["evidence.viewed", "evidence.unreadable"] },
          { take: 1, order: { seq: "DESC" } },
        );
        return [entry?.action, entry?.details, entry?.actor.split(":")[0]];
      };

      it("is not shown: the look is an error with its reason, and stands in the log", async () => {
        const id = pick(await add(buyer, pdf()), "evidence.id");
        await submitLicense(buyer);
        const row = await files().retrievePrivateFile(id);
        const other = pick(await add(buyer, pdf("/Lang (en)")), "evidence.id");
        const { blob: swapped } = await files().retrievePrivateFile(other);
        await files().updatePrivateFiles({ id, blob: swapped });
        const shown = await store.admin.get(`/admin/evidence/${id}`);
        expect([shown.status, shown.code]).toEqual([409, "evidence_unreadable"]);
        expect(shown.body.message).toMatch(/was changed where it is stored/);
        expect(JSON.stringify(shown.body)).not.toContain("%PDF");
        const details = { evidence: id, why: "changed" };
        expect(await lastLook()).toEqual(["evidence.unreadable", details, "user"]);
        await files().updatePrivateFiles({ id, blob: row.blob });
        expect((await store.admin.raw(`/admin/evidence/${id}`)).status).toBe(200);
      });

      it("is missing where its file is gone, which is told and logged as such", async () => {
        const id = pick(await add(buyer, pdf()), "evidence.id");
        await submitLicense(buyer);
        const { blob: name } = await files().retrievePrivateFile(id);
        rmSync(join(env.evidence.folder, name));
        const shown = await store.admin.get(`/admin/evidence/${id}`);
        expect([shown.status, shown.code]).toEqual([409, "evidence_unreadable"]);
        expect(shown.body.message).toMatch(/is missing from the storage/);
        const details = { evidence: id, why: "missing" };
        expect(await lastLook()).toEqual(["evidence.unreadable", details, "user"]);
      });
    });

    describe("the keys of the environment", () => {
      const key = (id: string) => `${id}:${randomBytes(32).toString("hex")}`;
      const asWere = { ...env.evidence.keyring };
      const setKeys = (text: string) => Object.assign(env.evidence.keyring, readKeyring(text));
      afterEach(() => Object.assign(env.evidence.keyring, asWere));

      it("bring nothing back that was erased while they were rotated", async () => {
        const [old, next] = [key("old"), key("next")];
        setKeys(old);
        const id = pick(await add(buyer, pdf()), "evidence.id");
        setKeys(`${next},${old}`);
        const service = files();
        const list = service.listPrivateFiles.bind(service);
        // The owner is faster: between the reading of the old key and the writing of the new one.
        const reading = jest
          .spyOn(service, "listPrivateFiles")
          .mockImplementationOnce(async (...asked) => {
            const rows = await list(...asked);
            await service.erase(rows, "owner");
            return rows;
          });
        const count = await service.rotateKeys();
        reading.mockRestore();
        expect(count).toBe(0);
        expect(await service.retrievePrivateFile(id)).toMatchObject({
          key_id: "old",
          wrapped_key: null,
        });
      });

      it("are rotated by the command; what is kept opens, with and without the old key", async () => {
        const [old, next] = [key("old"), key("next")];
        setKeys(old);
        const ids = [
          pick(await add(buyer, pdf()), "evidence.id"),
          pick(await add(buyer, pdf("/Lang (en)"), "other.pdf", "registration"), "evidence.id"),
        ];
        await submitLicense(buyer);
        const rows = () => files().listPrivateFiles({ id: ids }, { order: { id: "ASC" } });
        const contents = async () =>
          Promise.all(
            ids.map(async (id) => {
              const shown = await store.admin.raw(`/admin/evidence/${id}`);
              return shown.status === 200 ? Buffer.from(await shown.arrayBuffer()) : null;
            }),
          );
        const before = await contents();
        expect(before.every((content) => content?.includes("%PDF"))).toBe(true);
        expect((await rows()).map((row) => row.key_id)).toEqual(["old", "old"]);
        const sealed = await Promise.all(ids.map(blob));

        setKeys(`${next},${old}`);
        expect(await contents()).toEqual(before);
        await rotateEvidenceKeys({ container: getContainer(), args: [] });
        expect((await rows()).map((row) => row.key_id)).toEqual(["next", "next"]);
        expect(await contents()).toEqual(before);
        // The documents themselves were not touched, and a second run finds nothing to do.
        expect(await Promise.all(ids.map(blob))).toEqual(sealed);
        expect(await files().rotateKeys()).toBe(0);
        const [entry] = await licensure().listAuditEntries(
          { action: "evidence.keys-rotated" },
          { take: 1, order: { seq: "DESC" } },
        );
        expect(entry).toMatchObject({ subject_id: "next", details: { count: 2 } });

        setKeys(next);
        expect(await contents()).toEqual(before);
        setKeys(key("stranger"));
        expect(await contents()).toEqual([null, null]);
        const locked = await store.admin.get(`/admin/evidence/${ids[0]}`);
        expect([locked.status, locked.code]).toEqual([409, "evidence_unreadable"]);
        expect(locked.body.message).toMatch(/add it to EVIDENCE_KEYS/);
        const [row] = await rows();
        if (!row) throw new Error("There is no document.");
        await expect(files().open(row)).rejects.toThrow('The key "next" is not in EVIDENCE_KEYS.');
      });

      it("do not open a document that was changed where it lies; the error says so", async () => {
        const id = pick(await add(buyer, pdf()), "evidence.id");
        await submitLicense(buyer);
        const row = await files().retrievePrivateFile(id);
        const path = join(env.evidence.folder, row.blob);
        const bytes = readFileSync(path);
        bytes[20] = (bytes[20] ?? 0) ^ 1;
        writeFileSync(path, bytes);
        await expect(files().open(row)).rejects.toThrow(
          /was changed, or is not what this key sealed/,
        );
        const shown = await store.admin.get(`/admin/evidence/${id}`);
        expect([shown.status, shown.code]).toEqual([409, "evidence_unreadable"]);
      });
    });

    describe("retention", () => {
      const days = (count: number) => new Date(Date.now() + count * 24 * 60 * 60 * 1000);

      it("erases after the configured time from the decision; the decision stays", async () => {
        const id = pick(await add(buyer, pdf()), "evidence.id");
        const credentialId = await submitLicense(buyer);
        const due = async (now: Date) =>
          (await readDueEvidence(getContainer(), now, 180)).map((row) => row.id);
        // In review it is never due.
        expect(await due(days(4000))).toEqual([]);
        await approve(store, credentialId);
        expect(await due(days(179))).toEqual([]);
        expect(await due(days(181))).toEqual([id]);

        const cause = { actor: "system:test" };
        expect(await eraseDueEvidence(getContainer(), days(181), 180, cause)).toBe(1);
        expect(await eraseDueEvidence(getContainer(), days(181), 180, cause)).toBe(0);
        expect((await store.admin.get(`/admin/evidence/${id}`)).status).toBe(404);
        const shown = await store.admin.get(`/admin/licenses/${credentialId}`);
        expect(pick(shown, "license.credential.status")).toBe("verified");
        expect(pick(shown, "license.evidence.0.erasedAt")).toBeTruthy();
        expect(pick<Answer[]>(shown, "license.history")[0]).toMatchObject({
          action: "evidence.erased",
          by: "The store",
        });
      });

      it("erases what waited for a form that was never sent", async () => {
        const id = pick(await add(buyer, pdf()), "evidence.id");
        const due = await readDueEvidence(getContainer(), days(8), 180);
        expect(due.map((row) => row.id)).toEqual([id]);
      });

      it("erases the others, and that one the next time, when a file cannot be removed", async () => {
        const stuck = pick(await add(buyer, pdf()), "evidence.id");
        const other = pick(await add(stranger, pdf()), "evidence.id");
        const { blob: name } = await files().retrievePrivateFile(stuck);
        const place = join(env.evidence.folder, name);
        // What is no file is not removed as one.
        rmSync(place);
        mkdirSync(place);
        const cause = { actor: "system:test" };
        expect(await eraseDueEvidence(getContainer(), days(8), 180, cause)).toBe(1);
        const [left, gone] = [
          await files().retrievePrivateFile(stuck),
          await files().retrievePrivateFile(other),
        ];
        expect([left.wrapped_key, left.erased_at, gone.wrapped_key]).toEqual([null, null, null]);
        expect(gone.erased_why).toBe("retention");
        rmdirSync(place);
        expect(await eraseDueEvidence(getContainer(), days(8), 180, cause)).toBe(1);
        expect((await files().retrievePrivateFile(stuck)).erased_why).toBe("retention");
        expect(await licensure().listAuditEntries({ action: "evidence.erased" })).toHaveLength(2);
      });
    });
  },
});
