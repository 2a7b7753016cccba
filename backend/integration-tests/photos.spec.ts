import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { catalogProductResponse } from "@needlepoint/contracts/catalog";
import { deviceDataResponse } from "@needlepoint/contracts/device-data";
import sharp from "sharp";
import { env } from "../src/env";
import { exportedListsFolder } from "../src/workflows/staff/exported-lists";
import { ownerOf } from "./support/owner";
import { openSeededStore, type SeededStore } from "./support/seeded-store";
import type { Caller } from "./support/test-api";

jest.setTimeout(180_000);

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: SeededStore;
    let owner: Caller & { token: string };
    beforeAll(async () => {
      store = await openSeededStore(getContainer(), api);
      owner = await ownerOf(api, store);
    });

    const picture = (color: string) =>
      sharp({ create: { width: 800, height: 600, channels: 3, background: color } })
        .jpeg()
        .toBuffer();
    /** As the media form of the admin sends it. */
    async function send(files: { name: string; type: string; bytes: Buffer }[]) {
      const form = new FormData();
      for (const { name, type, bytes } of files) {
        form.append("files", new Blob([new Uint8Array(bytes)], { type }), name);
      }
      const answer = await fetch(`${api.defaults.baseURL}/admin/uploads`, {
        method: "POST",
        headers: { authorization: `Bearer ${owner.token}` },
        body: form,
      });
      const body = (await answer.json()) as {
        code?: string;
        message?: string;
        files: { id: string; url: string }[];
      };
      return { status: answer.status, body };
    }
    const shown = async (handle: string) => {
      const { body } = await store.visitor.get(`/store/catalog/${handle}`);
      return catalogProductResponse.parse(body).product;
    };

    it("go from the media form to the shop once they have words, drawn and for good", async () => {
      const sent = await send([
        { name: "one.jpg", type: "image/jpeg", bytes: await picture("#0b5e59") },
        // Called what it is not: the content decides.
        { name: "two.gif", type: "image/gif", bytes: await picture("#9a5b00") },
      ]);
      expect(sent.status).toBe(200);
      const urls = sent.body.files.map(({ url }) => url);
      const { id } = await shown("nitrile-gloves");
      const saved = await owner.post(`/admin/products/${id}`, {
        images: urls.map((url) => ({ url })),
        thumbnail: urls[1],
      });
      expect(saved.status).toBe(200);
      expect((await shown("nitrile-gloves")).photos).toEqual([]);

      const at = `/admin/products/${id}/device-data`;
      const { photos } = deviceDataResponse.parse((await owner.get(at)).body);
      expect(photos.map(({ alt }) => alt)).toEqual(["", ""]);
      const texts = photos.map(({ imageId }, index) => ({ imageId, alt: `View ${index + 1}` }));
      expect((await owner.post(`${at}/photos`, { texts })).status).toBe(200);
      const product = await shown("nitrile-gloves");
      expect(product.photos.map(({ alt, width, height }) => [alt, width, height])).toEqual([
        ["View 1", 800, 600],
        ["View 2", 800, 600],
      ]);
      expect(product.photo?.alt).toBe("View 2");

      // Medusa's own form sends the pictures back without their words.
      const images = photos.map(({ imageId, url }) => ({ id: imageId, url }));
      await owner.post(`/admin/products/${id}`, { images: images.reverse(), thumbnail: urls[0] });
      expect((await shown("nitrile-gloves")).photos.map(({ alt }) => alt)).toEqual([
        "View 2",
        "View 1",
      ]);

      const file = await store.visitor.raw(`/photos/${product.photo?.key}/320.webp`);
      expect([
        file.status,
        file.headers.get("content-type"),
        file.headers.get("cache-control"),
      ]).toEqual([200, "image/webp", "public, max-age=31536000, immutable"]);
      expect((await sharp(Buffer.from(await file.arrayBuffer())).metadata()).width).toBe(320);
      expect(
        (await readdir(env.photos.folder)).filter((name) =>
          name.startsWith(product.photo?.key ?? "-"),
        ),
      ).toHaveLength(3);
    });

    it("are not what is none, whatever it is called and sent with", async () => {
      const good = { name: "a.jpg", type: "image/jpeg", bytes: await picture("#123456") };
      const refused = await send([
        good,
        { name: "evil.jpg", type: "image/jpeg", bytes: Buffer.from("<script>alert(1)</script>") },
      ]);
      expect([refused.status, refused.body.code]).toEqual([400, "photo_refused"]);
      expect(refused.body.message).toBe("evil.jpg: Send photos as JPEG, PNG or WebP files.");
    });

    it("are sent in an amount that fits into memory", async () => {
      const much = await send(
        Array.from({ length: 3 }, (_, at) => ({
          name: `${at}.jpg`,
          type: "image/jpeg",
          bytes: Buffer.alloc(14 * 1024 * 1024),
        })),
      );
      expect([much.status, much.body.code]).toEqual([400, "photo_refused"]);
      expect(much.body.message).toMatch(/at most 40 MB/);
    });

    it("answer at their own addresses only, and lists never lie in public", async () => {
      const key = `${"a".repeat(24)}-800x600`;
      for (const path of [
        `/photos/${key}/320.webp`,
        `/photos/${key}/321.webp`,
        "/photos/..%2f..%2fetc/passwd",
        `/photos/${key}/%00`,
        "/photos/__proto__/320.webp",
      ]) {
        const answer = await store.visitor.raw(path);
        expect([path, [400, 404].includes(answer.status)]).toEqual([path, true]);
      }
      const list = await send([
        { name: "catalog.csv", type: "text/csv", bytes: Buffer.from("a,b\n1,2\n") },
      ]);
      expect(list.status).toBe(200);
      const { id, url } = list.body.files[0] ?? { id: "", url: "http://none.example" };
      expect(id).toMatch(/^private-/);
      const { pathname } = new URL(url);
      expect(await readdir(join(process.cwd(), "static")).catch(() => [])).not.toContain(id);
      expect((await store.visitor.raw(pathname)).status).toBe(404);
      expect((await owner.del(`/admin/uploads/${id}`)).status).toBe(200);
      expect(await readdir(exportedListsFolder).catch(() => [])).not.toContain(id);
    });
  },
});
