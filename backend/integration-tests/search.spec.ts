import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { resultsResponse, suggestionsResponse } from "@needlepoint/contracts/search";
import { ARTICLES } from "../src/modules/articles";
import type ArticlesService from "../src/modules/articles/service";
import { loadCatalog } from "../src/seed/catalog/load";
import { repairIndexes } from "../src/workflows/search/repair-index";
import { openSeededStore, type SeededStore } from "./support/seeded-store";
import { statementsOf } from "./support/sql-counter";
import { WebhookSink } from "./support/webhook-sink";

jest.setTimeout(180_000);

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: SeededStore;
    const storefront = new WebhookSink();
    beforeAll(async () => {
      await storefront.open();
      store = await openSeededStore(getContainer(), api);
    });
    afterAll(() => storefront.close());

    const path = (route: string, q: string) => `/store/${route}?q=${encodeURIComponent(q)}`;
    async function suggest(q: string) {
      return suggestionsResponse.parse((await store.visitor.get(path("suggestions", q))).body);
    }
    async function results(q: string) {
      return resultsResponse.parse((await store.visitor.get(path("results", q))).body);
    }
    const productsOf = async (q: string) => (await results(q)).products.map(({ handle }) => handle);

    const hero = "aps-superficial-fascia";
    const sized = loadCatalog()
      .products.find(({ handle }) => handle === hero)
      ?.variants.find(({ spec }) => spec?.diameterMm === 0.2 && spec.lengthMm === 30);

    it.each(["0.20x30", ".20 30mm", '36g 1.2"', "0,20 × 30", "aps 0.20x30 needles"])(
      "reads %s as a size and names it first",
      async (q) => {
        const { offers, reading } = await suggest(q);
        expect(reading).toMatchObject({ diameterMm: 0.2, lengthMm: 30, correction: null });
        expect(offers[0]).toMatchObject({
          handle: hero,
          sku: sized?.sku,
          diameterMm: 0.2,
          lengthMm: 30,
          unitCents: sized?.priceCents,
        });
        expect(offers.every((one) => one.diameterMm === 0.2 && one.lengthMm === 30)).toBe(true);
        expect((await results(q)).products[0]?.handle).toBe(hero);
      },
    );

    it("knows a SKU exactly, in any case, and no part of one", async () => {
      const sku = sized?.sku ?? "";
      for (const typed of [sku, sku.toLowerCase(), ` ${sku} `]) {
        expect((await suggest(typed)).offers[0]).toMatchObject({ sku, handle: hero });
      }
      expect((await suggest("SHC-014")).offers[0]).toMatchObject({
        handle: "sharps-container",
        diameterMm: null,
      });
      expect((await suggest(sku.slice(0, -1))).offers).toEqual([]);
    });

    it.each([
      ["sharps container", "sharps-container"],
      ["shraps", "sharps-container"],
      ["sharps box", "sharps-container"],
      ["needle disposal", "sharps-container"],
      ["contaner", "sharps-container"],
      ["alcohol wipes", "alcohol-prep-pads"],
      ["alchohol", "alcohol-prep-pads"],
      ["acupuncture needle", hero],
      ["fascial", hero],
      ["superf needles", hero],
      ["gloves", "nitrile-gloves"],
      ["glovs", "nitrile-gloves"],
      ["e-stim", "electrostimulation-clip-set"],
      ["poster", "anatomy-chart"],
      ["q-tip", "cotton-swabs"],
    ])("finds %s", async (q, handle) => {
      expect(await productsOf(q)).toContain(handle);
      expect((await suggest(q)).products.map((one) => one.handle)).toContain(handle);
    });

    it("says what it searched for where nothing is spelled as typed", async () => {
      expect((await results("shraps contaner")).reading.correction).toBe("sharps container");
      expect((await results("sharps container")).reading.correction).toBeNull();
      const nothing = await results("xyzzy hammer");
      expect(nothing).toMatchObject({ products: [], articles: [], offers: [], total: 0 });
    });

    it("finds articles by title, question and text, beside products", async () => {
      const { articles } = await results("kinetic chain");
      expect(articles[0]?.slug).toBe("the-kinetic-chain");
      const asked = await results("what is dry needling");
      expect(asked.articles[0]?.slug).toBe("what-is-dry-needling");
      expect(asked.questions.length).toBeGreaterThan(0);
      expect((await suggest("pneumothorax")).articles.length).toBeGreaterThan(0);
    });

    it("names the sizes that come nearest to one that nobody makes", async () => {
      const { offers, nearest, products } = await results("0.20x36");
      expect(offers).toEqual([]);
      expect(products).toEqual([]);
      expect(nearest.length).toBeGreaterThan(0);
      expect(nearest[0]?.diameterMm).toBe(0.2);
    });

    it("tells no draft: neither of products nor of articles", async () => {
      const container = getContainer();
      const articles = container.resolve<ArticlesService>(ARTICLES);
      const [chain] = await articles.listArticles({ slug: "the-kinetic-chain" });
      const products = container.resolve(Modules.PRODUCT);
      const [sharps] = await products.listProducts({ handle: "sharps-container" });
      const told = storefront.count;
      await articles.updateArticles({ id: chain?.id ?? "", status: "draft" });
      await products.updateProducts(sharps?.id ?? "", { status: "draft" });
      for (const [index, tag] of [
        ["article", "article:the-kinetic-chain"],
        ["product", "catalog"],
      ] as const) {
        await storefront.callAfterWhich(tag, told, async () => {
          const { metadata } = await container
            .resolve(Modules.SEARCH)
            .search({ entity: index, filters: { status: "draft" } });
          return metadata.count === 1;
        });
      }
      expect((await results("kinetic chain")).articles.map(({ slug }) => slug)).not.toContain(
        "the-kinetic-chain",
      );
      for (const q of ["sharps container", "SHC-014", "shraps"]) {
        const found = JSON.stringify([await results(q), await suggest(q)]);
        expect(found).not.toContain("sharps-container");
      }
    });

    it("repairs whatever was missed", async () => {
      const container = getContainer();
      const search = container.resolve(Modules.SEARCH);
      const { hits } = await search.search({
        entity: "product",
        fields: ["id"],
        filters: { handle: [hero] },
      });
      const [found] = hits;
      await search.deleteDocuments({ index: "product", filters: { id: [found?.id ?? ""] } });
      await search.upsertDocuments({
        index: "product",
        documents: [{ id: "prod_nobody", title: "Ghost", handle: "ghost", status: "published" }],
      });
      expect(await productsOf("superficial")).not.toContain(hero);
      await repairIndexes(container);
      expect(await productsOf("superficial")).toContain(hero);
      const ghosts = await search.search({ entity: "product", filters: { handle: "ghost" } });
      expect(ghosts.metadata.count).toBe(0);
    });

    it.each([
      "%",
      "_",
      "'",
      "\\",
      "a' OR 1=1 --",
      "? ? ?",
      ":*",
      "& | !",
      "<script>",
      "the",
      "…",
      "0.20x",
      "😀",
      "$1",
      "{}",
      "a".repeat(120),
      "0".repeat(120),
      "9999999999 x 9999999",
    ])("answers %j like any other question", async (q) => {
      for (const route of ["suggestions", "results"]) {
        const answer = await store.visitor.get(path(route, q));
        expect(answer.status).toBe(200);
      }
    });

    it.each([
      "",
      "?q=",
      "?q=%20",
      `?q=${"x".repeat(200)}`,
      "?q=a&q=b",
      "?q=a&page=0",
      "?q=a&sort=x",
    ])("answers %s with a code and the field", async (query) => {
      const answer = await store.visitor.get(`/store/results${query}`);
      expect(answer.status).toBe(400);
      expect(answer.code).toBe("invalid_request");
      expect(Object.keys(answer.body.fields ?? {})).toHaveLength(1);
    });

    it("answers a key within 100 ms, in a bounded number of statements", async () => {
      const typed = ["0", "0.2", "0.20x30", "sharps", "shraps contaner", "what is dry needling"];
      for (const q of typed) await suggest(q);
      const medians: number[] = [];
      for (let round = 0; round < 5; round += 1) {
        const times: number[] = [];
        for (const q of typed) {
          const begun = performance.now();
          await suggest(q);
          times.push(performance.now() - begun);
        }
        times.sort((a, b) => a - b);
        medians.push(times[Math.floor(times.length / 2)] ?? 0);
      }
      // On a machine that others use a round may be slow; `npm run bench -- suggestions` tells of all.
      expect(Math.min(...medians)).toBeLessThan(100);
      for (const q of typed) {
        const statements = await statementsOf(getContainer(), () => suggest(q));
        expect(statements.length).toBeLessThanOrEqual(20);
      }
    });
  },
});
