// First of all: it says where documents lie before anything reads settings.
import "./support/on-s3";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { join } from "node:path";
import {
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from "@aws-sdk/client-s3";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { env } from "../src/env";
import { S3Store } from "../src/files/s3-store";
import { PRIVATE_FILES } from "../src/modules/private-files";
import { readKeyring } from "../src/modules/private-files/keyring";
import type PrivateFilesService from "../src/modules/private-files/service";
import eraseDueEvidenceNow from "../src/scripts/erase-due-evidence";
import rotateEvidenceKeys from "../src/scripts/rotate-evidence-keys";
import { pdf } from "./support/documents";
import {
  approve,
  type Buyer,
  openStore,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { BucketServer } from "./support/on-s3";
import { pick } from "./support/test-api";

jest.setTimeout(120_000);

/** Proof in a bucket in place of a folder: the same routes, against a server that speaks S3. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    const server = new BucketServer();
    let store: TestStore;
    let buyer: Buyer;
    beforeAll(async () => {
      await server.open();
      store = await openStore(getContainer(), api);
      buyer = await signUp(api, store, "proof@test.needlepoint.example");
    });
    afterAll(() => server.close());

    const place = () => {
      if (!env.evidence.s3) throw new Error("The documents do not lie in a bucket.");
      return env.evidence.s3;
    };
    /** Looks into the bucket past the store. */
    const bucket = () => {
      const { bucket: Bucket, region, endpoint, accessKeyId, secretAccessKey } = place();
      const client = new S3Client({
        region,
        ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
        credentials: { accessKeyId, secretAccessKey },
      });
      return {
        keys: async () => {
          const { Contents = [] } = await client.send(new ListObjectsV2Command({ Bucket }));
          return Contents.map(({ Key }) => Key);
        },
        read: async (blob: string) => {
          const at = { Bucket, Key: `evidence/${blob}` };
          const { Body } = await client.send(new GetObjectCommand(at));
          return Buffer.from((await Body?.transformToByteArray()) ?? []);
        },
        write: (blob: string, Body: Buffer) =>
          client.send(new PutObjectCommand({ Bucket, Key: `evidence/${blob}`, Body })),
      };
    };
    const files = () => getContainer().resolve<PrivateFilesService>(PRIVATE_FILES);
    const add = async (shows = "license"): Promise<string> =>
      pick(await buyer.upload(`/store/evidence?name=a.pdf&shows=${shows}`, pdf()), "evidence.id");
    const blobOf = async (id: string) => (await files().retrievePrivateFile(id)).blob;
    const opened = async (id: string) => {
      const shown = await store.admin.raw(`/admin/evidence/${id}`);
      return shown.status === 200 ? Buffer.from(await shown.arrayBuffer()) : shown.status;
    };

    it("is put there encrypted, in no folder, and read by a reviewer", async () => {
      const id = await add();
      const blob = await blobOf(id);
      expect(await bucket().keys()).toEqual([`evidence/${blob}`]);
      expect((await bucket().read(blob)).includes(Buffer.from("%PDF"))).toBe(false);
      expect(existsSync(join(env.evidence.folder, blob))).toBe(false);
      await submitLicense(buyer);
      expect(await opened(id)).toEqual(pdf());
    });

    it("is gone from there when its owner takes it out of the form", async () => {
      const id = await add();
      const blob = await blobOf(id);
      expect((await buyer.del(`/store/evidence/${id}`)).status).toBe(200);
      expect(await bucket().keys()).not.toContain(`evidence/${blob}`);
      // Erased twice is erased.
      await files().erase([{ id, blob }], "removed");
    });

    it("says what is missing or was changed there", async () => {
      const id = await add();
      const blob = await blobOf(id);
      await submitLicense(buyer);
      const sealed = await bucket().read(blob);
      sealed[20] = (sealed[20] ?? 0) ^ 1;
      await bucket().write(blob, sealed);
      const changed = await store.admin.get(`/admin/evidence/${id}`);
      expect([changed.status, changed.code]).toEqual([409, "evidence_unreadable"]);
      expect(changed.body.message).toMatch(/was changed where it is stored/);
      await new S3Store(place()).remove(blob);
      const missing = await store.admin.get(`/admin/evidence/${id}`);
      expect([missing.status, missing.code]).toEqual([409, "evidence_unreadable"]);
      expect(missing.body.message).toMatch(/is missing from the storage/);
    });

    it("stays as it is when the keys are rotated, and opens with the new one alone", async () => {
      const key = (id: string) => `${id}:${randomBytes(32).toString("hex")}`;
      const asWere = { ...env.evidence.keyring };
      const setKeys = (text: string) => Object.assign(env.evidence.keyring, readKeyring(text));
      try {
        const [old, next] = [key("old"), key("next")];
        setKeys(old);
        const id = await add();
        await submitLicense(buyer);
        const sealed = await bucket().read(await blobOf(id));
        setKeys(`${next},${old}`);
        await rotateEvidenceKeys({ container: getContainer(), args: [] });
        setKeys(next);
        expect((await files().retrievePrivateFile(id)).key_id).toBe("next");
        expect(await opened(id)).toEqual(pdf());
        expect(await bucket().read(await blobOf(id))).toEqual(sealed);
      } finally {
        Object.assign(env.evidence.keyring, asWere);
      }
    });

    it("is erased from there by the command once its time is over", async () => {
      const id = await add();
      const blob = await blobOf(id);
      const credentialId = await submitLicense(buyer);
      expect((await approve(store, credentialId)).status).toBe(200);
      await eraseDueEvidenceNow({ container: getContainer(), args: [] });
      expect(await bucket().keys()).toContain(`evidence/${blob}`);
      const days = env.evidence.retentionDays;
      try {
        env.evidence.retentionDays = -1;
        await eraseDueEvidenceNow({ container: getContainer(), args: [] });
      } finally {
        env.evidence.retentionDays = days;
      }
      expect(await bucket().keys()).not.toContain(`evidence/${blob}`);
      expect(await opened(id)).toBe(404);
    });
  },
});
