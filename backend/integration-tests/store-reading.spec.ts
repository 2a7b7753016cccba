import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { articleListResponse, articleResponse } from "@needlepoint/contracts/articles";
import { catalogListResponse, catalogProductResponse } from "@needlepoint/contracts/catalog";
import { pageWebhookBody } from "@needlepoint/contracts/page-webhook";
import { env } from "../src/env";
import { loadCatalog } from "../src/seed/catalog/load";
import { seedProducts } from "../src/seed/products";
import { seedStore } from "../src/seed/seed-store";
import { seedShipping } from "../src/seed/shipping";
import { seedStoreFrame } from "../src/seed/store-frame";
import { signBody } from "../src/workflows/storefront/webhook";
import { openSeededStore, type SeededStore } from "./support/seeded-store";
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

    async function productOf(handle: string) {
      const answer = await store.visitor.get(`/store/catalog/${handle}`);
      return catalogProductResponse.parse(answer.body).product;
    }

    it("lists the whole catalog in its order, and every product in full", async () => {
      const files = loadCatalog().products;
      const list = catalogListResponse.parse((await store.visitor.get("/store/catalog")).body);
      expect(list.products.map(({ handle }) => handle)).toEqual(files.map(({ handle }) => handle));
      for (const file of files) {
        const product = await productOf(file.handle);
        expect(product.restrictionClass).toBe(file.restrictionClass);
        expect(product.variants).toHaveLength(file.variants.length);
        for (const variant of file.variants) {
          const sold = product.variants.find(({ sku }) => sku === variant.sku);
          expect(sold?.tiers).toEqual([
            { minQuantity: 1, unitCents: variant.priceCents },
            ...variant.quantityBreaks,
          ]);
          expect(sold?.spec).toEqual(variant.spec);
        }
      }
      expect((await store.visitor.get("/store/catalog/no-such")).code).toBe("not_found");
    });

    it("tells the articles, their sources and the products beside them", async () => {
      const list = articleListResponse.parse((await store.visitor.get("/store/articles")).body);
      expect(list.articles.length).toBeGreaterThanOrEqual(3);
      for (const { slug } of list.articles) {
        const answer = await store.visitor.get(`/store/articles/${slug}`);
        const { article } = articleResponse.parse(answer.body);
        expect(article.references.length).toBeGreaterThan(0);
        expect(article.products.length).toBeGreaterThan(0);
        expect(article.reviewedBy).toBeNull();
      }
      const hero = await productOf("aps-superficial-fascia");
      expect(hero.articles[0]?.slug).toBe("what-is-dry-needling");
      expect(hero.questions[0]?.slug).toBe("what-is-dry-needling");
      expect((await store.visitor.get("/store/articles/no-such")).code).toBe("not_found");
    });

    it("treats a product nobody has classed as one that waits for a person", async () => {
      const products = getContainer().resolve(Modules.PRODUCT);
      const hero = await productOf("anatomy-chart");
      await getContainer()
        .resolve("link")
        .dismiss(
          await Promise.all(
            hero.variants.map(async ({ id }) => {
              const { data } = await getContainer()
                .resolve("query")
                .graph({
                  entity: "product_variant",
                  fields: ["device_spec.id"],
                  filters: { id },
                });
              return {
                [Modules.PRODUCT]: { product_variant_id: id },
                devices: { device_spec_id: String(data[0]?.device_spec?.id) },
              };
            }),
          ),
        );
      expect((await productOf("anatomy-chart")).restrictionClass).toBe("rx-other");
      await products.updateProducts(hero.id, { status: "draft" });
      expect((await store.visitor.get("/store/catalog/anatomy-chart")).status).toBe(404);
    });

    it("is brought up to date by its files and tells the storefront", async () => {
      const container = getContainer();
      const frame = await seedStoreFrame(container);
      const { shippingProfileId } = await seedShipping(container, frame);
      const place = { ...frame, shippingProfileId };
      const before = await productOf("sharps-container");
      const catalog = loadCatalog();
      const changed = catalog.products.map((product) => {
        if (product.handle !== "sharps-container") return product;
        const [first, ...rest] = product.variants;
        if (!first) throw new Error("The sharps container has no size.");
        const added = { ...first, sku: "SHC-999", optionValues: { ...first.optionValues } };
        for (const name of Object.keys(added.optionValues)) added.optionValues[name] = "New";
        return {
          ...product,
          title: "Sharps container, renamed",
          options: product.options.map((option) => ({
            ...option,
            values: [...option.values, "New"],
          })),
          variants: [
            { ...first, priceCents: 4321, quantityBreaks: [], stock: 7 },
            ...rest.slice(1),
            { ...added, title: "New", stock: 3 },
          ],
        };
      });
      await seedProducts(container, { ...catalog, products: changed }, place);

      const after = await productOf("sharps-container");
      expect(after.id).toBe(before.id);
      expect(after.title).toBe("Sharps container, renamed");
      expect(after.variants).toHaveLength(before.variants.length);
      const [first, gone] = before.variants;
      const kept = after.variants.find(({ sku }) => sku === first?.sku);
      expect(kept?.id).toBe(first?.id);
      expect(kept?.tiers).toEqual([{ minQuantity: 1, unitCents: 4321 }]);
      expect(kept?.availability).toEqual({ state: "low", quantityLeft: 7, restockOn: null });
      expect(after.variants.some(({ sku }) => sku === gone?.sku)).toBe(false);
      const fresh = after.variants.find(({ sku }) => sku === "SHC-999");
      expect(fresh?.availability.quantityLeft).toBe(3);

      const call = await storefront.callWith("product:sharps-container");
      expect(call.path).toBe("/api/revalidate");
      expect(() => pageWebhookBody.parse(JSON.parse(call.body))).not.toThrow();
      expect(call.signature).toBe(signBody(call.body, env.revalidateSecret));
    });

    it("seeds again without making anything twice", async () => {
      const counts = async () => {
        const { rows } = await getContainer()
          .resolve("__pg_connection__")
          .raw(
            `select (select count(*) from product) products, (select count(*) from price) prices,
             (select count(*) from device_spec) specs, (select count(*) from article) articles,
             (select count(*) from article_reference where deleted_at is null) sources,
             (select count(*) from sales_channel) channels, (select count(*) from api_key) keys,
             (select count(*) from shipping_option) options, (select count(*) from tax_region) taxes,
             (select count(*) from customer) customers, (select count(*) from credential) licenses,
             (select count(*) from license_decision) decisions,
             (select count(*) from inventory_level) levels, (select count(*) from "user") users`,
          );
        return rows[0];
      };
      const before = await counts();
      const again = await seedStore(getContainer(), { demoPeople: true, tell: () => {} });
      expect(await counts()).toEqual(before);
      expect(before.channels).toBe("1");
      expect(again.publishableKey).toBe(store.publishableKey);
    });
  },
});
