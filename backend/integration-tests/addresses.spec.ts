import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { movedResponse } from "@needlepoint/contracts/moved";
import { pageListResponse } from "@needlepoint/contracts/page-list";
import { readPublicPages } from "../src/addresses/public-pages";
import { loadCatalog } from "../src/seed/catalog/load";
import { ownerOf } from "./support/owner";
import { openSeededStore, type SeededStore } from "./support/seeded-store";
import { type Caller, pick } from "./support/test-api";
import { WebhookSink } from "./support/webhook-sink";

jest.setTimeout(180_000);

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: SeededStore;
    let admin: Caller;
    const storefront = new WebhookSink();
    beforeAll(async () => {
      await storefront.open();
      store = await openSeededStore(getContainer(), api);
      admin = await ownerOf(api, store);
    });
    afterAll(() => storefront.close());

    const idOf = async (handle: string) =>
      pick(await store.visitor.get(`/store/catalog/${handle}`), "product.id");

    /** Gives a product another handle as an admin does, and waits until that was noted. */
    async function rename(id: string, from: string, to: string): Promise<void> {
      const answer = await admin.post(`/admin/products/${id}`, { handle: to });
      expect(answer.status).toBe(200);
      await untilMoved(from, to);
    }

    async function whereIs(address: string): Promise<string | null> {
      const answer = await store.visitor.get(`/store/moved/product/${address}`);
      if (answer.status === 404) return null;
      return movedResponse.parse(answer.body).moved.to;
    }

    /** Events are handled a moment after the answer; each look is a request, so this is no spinning. */
    async function untilMoved(from: string, to: string): Promise<void> {
      const patience = Date.now() + 20_000;
      while ((await whereIs(from)) !== to || !(await isNoted(to))) {
        if (Date.now() > patience) throw new Error(`${from} never led to ${to}`);
      }
    }

    async function isNoted(address: string): Promise<boolean> {
      const { rows } = await getContainer()
        .resolve("__pg_connection__")
        .raw("select 1 from held_address where address = ?", [address]);
      return rows.length > 0;
    }

    it("leads from every handle a product had to the one it has, in one step and in no circle", async () => {
      const id = await idOf("sharps-container");
      expect(await whereIs("sharps-container")).toBeNull();
      await rename(id, "sharps-container", "sharps-bin");
      await rename(id, "sharps-container", "sharps-box");
      expect(await whereIs("sharps-bin")).toBe("sharps-box");
      expect(await whereIs("sharps-box")).toBeNull();

      await rename(id, "sharps-box", "sharps-container");
      expect(await whereIs("sharps-container")).toBeNull();
      expect(await whereIs("sharps-bin")).toBe("sharps-container");
    });

    it("has the pages at the old addresses made anew as well", async () => {
      const id = await idOf("needle-trays");
      await rename(id, "needle-trays", "trays-for-needles");
      await storefront.callWith("product:trays-for-needles");
      await storefront.callWith("product:needle-trays");
    });

    it("leads to the product that had the handle last, and nowhere once that one is gone", async () => {
      const first = await idOf("cotton-swabs");
      const second = await idOf("nitrile-gloves");
      await rename(first, "cotton-swabs", "swabs-of-cotton");
      await rename(second, "nitrile-gloves", "cotton-swabs-for-a-day");
      await rename(second, "cotton-swabs-for-a-day", "nitrile-gloves");

      await rename(second, "nitrile-gloves", "cotton-swabs");
      expect(pick(await store.visitor.get("/store/catalog/cotton-swabs"), "product.id")).toBe(
        second,
      );
      await rename(second, "cotton-swabs", "gloves-of-nitrile");
      expect(await whereIs("cotton-swabs")).toBe("gloves-of-nitrile");

      await admin.post(`/admin/products/${second}`, { status: "draft" });
      expect(await whereIs("cotton-swabs")).toBeNull();
      expect(await whereIs("nitrile-gloves")).toBeNull();
      await admin.post(`/admin/products/${second}`, { status: "published" });
      expect(await whereIs("cotton-swabs")).toBe("gloves-of-nitrile");
      await admin.del(`/admin/products/${second}`);
      expect(await whereIs("cotton-swabs")).toBeNull();
    });

    it.each(["%00", "__proto__", "A", "../x", "x".repeat(5000), "%E0%A4%A"])(
      "answers 4xx to the address %j",
      async (address) => {
        const answer = await store.visitor.raw(`/store/moved/product/${address}`);
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(answer.status).toBeLessThan(500);
        expect((await store.visitor.raw(`/store/moved/${address}/x`)).status).toBeLessThan(500);
      },
    );

    it("lists every public page with the moment it last changed, page by page", async () => {
      const list = async (query = "") =>
        pageListResponse.parse((await store.visitor.get(`/store/pages/product${query}`)).body);
      const files = loadCatalog().products.map(({ handle }) => handle);
      const all = await list();
      expect(all.pages.map(({ address }) => address).toSorted()).toEqual(files.toSorted());
      expect(all.count).toBe(files.length);
      expect((await list("?page=2")).pages).toEqual([]);
      const sold = await getContainer().resolve(Modules.SALES_CHANNEL).listSalesChannels();
      const channels = sold.map(({ id }) => id);
      const middle = { limit: 2, offset: 1 };
      const some = await readPublicPages(getContainer(), "product", middle, channels);
      expect(await readPublicPages(getContainer(), "product", middle, [])).toEqual({
        pages: [],
        count: 0,
      });
      expect(some).toEqual({ pages: all.pages.slice(1, 3), count: files.length });

      const changed = (pages: typeof all.pages, handle: string) =>
        pages.find(({ address }) => address === handle)?.changedOn ?? "";
      const handle = "anatomy-chart";
      const product = await store.visitor.get(`/store/catalog/${handle}`);
      const id = pick(product, "product.id");
      const [variant] = pick<{ id: string }[]>(product, "product.variants");
      await admin.post(`/admin/products/${id}/variants/${variant?.id}`, {
        prices: [{ currency_code: "usd", amount: 99 }],
      });
      const priced = await list();
      expect(changed(priced.pages, handle) > changed(all.pages, handle)).toBe(true);
      await admin.post(`/admin/products/${id}`, { status: "draft" });
      expect(changed((await list()).pages, handle)).toBe("");
    });

    it.each(["?page=0", "?page=-1", "?page=x", "?page=1.5", "?page=1e9", "?page=1&page=2"])(
      "refuses the page %s in words",
      async (query) => {
        const answer = await store.visitor.get(`/store/pages/product${query}`);
        expect(answer.status).toBe(400);
        expect(answer.code).toMatch(/^invalid_/);
      },
    );
  },
});
