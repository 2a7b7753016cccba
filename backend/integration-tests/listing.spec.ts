import { Modules } from "@medusajs/framework/utils";
import {
  createSalesChannelsWorkflow,
  updateProductCategoriesWorkflow,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { articleResponse } from "@needlepoint/contracts/articles";
import {
  type CatalogList,
  catalogListResponse,
  catalogProductResponse,
  catalogQuery,
} from "@needlepoint/contracts/catalog";
import { pageListResponse } from "@needlepoint/contracts/page-list";
import { listingQueries } from "../src/catalog/listing-queries";
import { DEVICES } from "../src/modules/devices";
import type DevicesService from "../src/modules/devices/service";
import { loadCatalog } from "../src/seed/catalog/load";
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
    afterEach(() => {
      storefront.onCall = async () => {};
    });

    async function list(query = ""): Promise<CatalogList> {
      const answer = await store.visitor.get(`/store/catalog${query}`);
      expect(answer.status).toBe(200);
      return catalogListResponse.parse(answer.body);
    }
    const handles = async (query = "") => (await list(query)).products.map(({ handle }) => handle);
    const search = () => getContainer().resolve(Modules.SEARCH);
    const documents = async () => {
      const { hits } = await search().search({
        entity: "product",
        fields: ["handle"],
        pagination: { take: 1000 },
      });
      return hits.map(({ document }) => String(document.handle));
    };
    const files = loadCatalog().products;
    const needles = files.filter(({ kind }) => kind === "needle");
    const file = (handle: string) => {
      const found = files.find((product) => product.handle === handle);
      if (!found) throw new Error(`The catalog has no ${handle}.`);
      return found;
    };

    it("lists a kind in the catalog's order and counts every choice", async () => {
      const { products, total, page, pages, choices } = await list("?kind=needle");
      expect(products.map(({ handle }) => handle)).toEqual(needles.map(({ handle }) => handle));
      expect({ total, page, pages }).toEqual({ total: needles.length, page: 1, pages: 1 });
      const made = (mm: number) =>
        needles.filter(({ variants }) => variants.some(({ spec }) => spec?.diameterMm === mm));
      expect(choices.diameters.map(({ value }) => Number(value))).toEqual(
        [...new Set(needles.flatMap(({ variants }) => variants.map((one) => one.spec?.diameterMm)))]
          .map(Number)
          .sort((a, b) => a - b),
      );
      for (const { value, count } of choices.diameters) {
        expect(count).toBe(made(Number(value)).length);
      }
      expect(choices.lines).toHaveLength(new Set(needles.map(({ category }) => category)).size);
      expect(choices.price?.minCents).toBe(
        Math.min(...products.map(({ fromUnitCents }) => fromUnitCents)),
      );
    });

    it("takes a diameter and a length as one size, and offers no choice that leads to nothing", async () => {
      for (const { value: diameter } of (await list("?kind=needle")).choices.diameters) {
        const { choices } = await list(`?kind=needle&diameter=${diameter}`);
        for (const { value: length, count } of choices.lengths) {
          const { products, total } = await list(
            `?kind=needle&diameter=${diameter}&length=${length}`,
          );
          expect(total).toBe(count);
          expect(total).toBeGreaterThan(0);
          for (const { handle } of products) {
            const made = file(handle).variants.some(
              ({ spec }) =>
                spec?.diameterMm === Number(diameter) && spec.lengthMm === Number(length),
            );
            expect(made).toBe(true);
          }
        }
      }
    });

    it("answers from its columns as from the whole documents", async () => {
      const of = ["sales_channel_ids", "status", "sellable"];
      const { hits } = await search().search({ entity: "product", fields: of });
      const channels = (hits[0]?.document.sales_channel_ids ?? []) as string[];
      const asked = [
        {},
        { sort: "price-down", page: "2", limit: "3" },
        { sort: "diameter", kind: "needle", stock: "1" },
        { sort: "newest", tip: "silicone,uncoated", tube: "with", limit: "2" },
        { diameter: "0.2,0.25", length: "30", stock: "1", sort: "name" },
        { min_cents: "500", max_cents: "2000", pack: "100", line: "superficial-fascia" },
        { handle: "sharps-container,no-such" },
      ];
      for (const fields of asked) {
        for (const salesChannels of [channels, []]) {
          const queries = Object.values(listingQueries(catalogQuery.parse(fields), salesChannels));
          for (const query of queries) {
            const narrow = await search().search(query);
            // Only the whole documents are told with a score.
            const wide = await search().search({
              ...query,
              search_options: { ...query.search_options, include_score: true },
            });
            expect(narrow.hits.map(({ document }) => document)).toEqual(
              wide.hits.map(({ document }) => document),
            );
            expect(narrow.facets).toEqual(wide.facets);
            expect(narrow.metadata.count).toEqual(wide.metadata.count);
          }
        }
      }
    });

    it("sorts, pages and finds by handles in the order they were asked for", async () => {
      const cents = (await list("?sort=price")).products.map(({ fromUnitCents }) => fromUnitCents);
      expect(cents).toEqual(cents.toSorted((a, b) => a - b));
      const names = (await list("?sort=name")).products.map(({ title }) => title.toLowerCase());
      expect(names).toEqual(names.toSorted());
      const all = await handles("?sort=name");
      const paged = [
        ...(await handles("?sort=name&limit=4&page=1")),
        ...(await handles("?sort=name&limit=4&page=2")),
        ...(await handles("?sort=name&limit=4&page=3")),
      ];
      expect(paged).toEqual(all);
      const beyond = await list("?limit=4&page=9999");
      expect(beyond).toMatchObject({ products: [], page: 9999, pages: 3, total: files.length });
      expect(await handles("?handle=sharps-container,no-such,aps-superficial-fascia")).toEqual([
        "sharps-container",
        "aps-superficial-fascia",
      ]);
    });

    it.each([
      ["price", ["price", "position", "id"]],
      ["price-down", ["-price", "position", "id"]],
      ["diameter", ["diameter", "length", "position", "id"]],
      ["length", ["length", "diameter", "position", "id"]],
      ["newest", ["-created", "id"]],
      ["name", ["name", "id"]],
    ])("is sorted by %s from one end to the other, on one page or on many", async (sort, keys) => {
      const { data } = await getContainer()
        .resolve("query")
        .graph({ entity: "product", fields: ["id", "handle", "created_at"] });
      const stored = new Map(data.map((row) => [String(row.handle), row]));
      // What has no size stands behind everything that has one.
      const least = (numbers: (number | undefined)[]) =>
        Math.min(...numbers.map((one) => one ?? Number.POSITIVE_INFINITY));
      const rows = files.map(({ handle, title, position, variants }) => ({
        handle,
        position,
        id: String(stored.get(handle)?.id),
        created: new Date(stored.get(handle)?.created_at ?? 0).getTime(),
        name: title.toLowerCase(),
        price: least(variants.map(({ priceCents }) => priceCents)),
        diameter: least(variants.map(({ spec }) => spec?.diameterMm)),
        length: least(variants.map(({ spec }) => spec?.lengthMm)),
      }));
      type Row = (typeof rows)[number];
      const by = keys.map((key) => ({
        field: key.replace("-", "") as keyof Row,
        way: key.startsWith("-") ? -1 : 1,
      }));
      const sorted = rows.toSorted((a, b) => {
        const { field, way } = by.find((one) => a[one.field] !== b[one.field]) ?? {};
        return field && way && a[field] < b[field] ? -way : (way ?? 0);
      });
      const [first] = by;
      if (first) expect(sorted[0]?.[first.field]).not.toBe(sorted.at(-1)?.[first.field]);
      const expected = sorted.map(({ handle }) => handle);
      expect(await handles(`?sort=${sort}&limit=100`)).toEqual(expected);
      for (const limit of [1, 4]) {
        const paged: string[] = [];
        for (let page = 1; page <= Math.ceil(sorted.length / limit); page += 1) {
          paged.push(...(await handles(`?sort=${sort}&limit=${limit}&page=${page}`)));
        }
        expect(paged).toEqual(expected);
      }
    });

    it.each([
      ["?colour=red", ""],
      ["?page=0", "page"],
      ["?page=1e99", "page"],
      ["?limit=101", "limit"],
      ["?diameter=abc", "diameter.0"],
      ["?diameter=9", "diameter.0"],
      ["?sort=random", "sort"],
      ["?min_cents=-1", "min_cents"],
      ["?handle=../x", "handle.0"],
      ["?kind=drug", "kind"],
      ["?kind[]=needle&kind[]=supply", "kind"],
      ["?page=%00", ""],
      ["?__proto__[x]=1", ""],
    ])("answers %s with a code and the field", async (query, field) => {
      const answer = await store.visitor.get(`/store/catalog${query}`);
      expect(answer.status).toBe(400);
      expect(answer.code).toMatch(/^invalid_(request|query)$/);
      if (field) expect(Object.keys(answer.body.fields ?? {})).toContain(field);
    });

    it("tells no draft, nothing without a price and nothing of another channel", async () => {
      const container = getContainer();
      const byHandle = async (handle: string) => {
        const { data } = await container.resolve("query").graph({
          entity: "product",
          fields: ["id", "variants.id", "sales_channels.id"],
          filters: { handle },
        });
        const [row] = data;
        if (!row) throw new Error(`There is no ${handle}.`);
        return row;
      };
      const [draft, unpriced, elsewhere] = await Promise.all([
        byHandle("needle-trays"),
        byHandle("cotton-swabs"),
        byHandle("sharps-container"),
      ]);
      const { result } = await createSalesChannelsWorkflow(container).run({
        input: { salesChannelsData: [{ name: "Another shop" }] },
      });
      const told = storefront.count;
      await updateProductsWorkflow(container).run({
        input: { products: [{ id: draft.id, status: "draft" }] },
      });
      await updateProductVariantsWorkflow(container).run({
        input: {
          product_variants: unpriced.variants.map((variant: { id: string }) => ({
            id: variant.id,
            prices: [],
          })),
        },
      });
      await updateProductsWorkflow(container).run({
        input: { products: [{ id: elsewhere.id, sales_channels: [{ id: result[0]?.id ?? "" }] }] },
      });
      const hidden = ["sharps-container", "cotton-swabs", "needle-trays"];
      for (const handle of hidden) await storefront.callWith(`product:${handle}`, told);
      await storefront.callAfterWhich(
        "catalog",
        told,
        async () => (await handles("?limit=100")).length <= files.length - hidden.length,
      );
      // They are in the index: what keeps them is asked for with every query.
      expect(await documents()).toEqual(expect.arrayContaining(hidden));
      const shown = await handles("?limit=100");
      expect(shown).toHaveLength(files.length - hidden.length);
      expect(shown).not.toEqual(expect.arrayContaining([expect.stringMatching(hidden.join("|"))]));
      expect(await handles(`?handle=${hidden.join(",")}`)).toEqual([]);
      for (const handle of hidden) {
        const answer = await store.visitor.get(`/store/catalog/${handle}`);
        expect([handle, answer.status, answer.code]).toEqual([handle, 404, "not_found"]);
      }
      const addresses = (await store.visitor.get("/store/pages/product")).body;
      expect(pageListResponse.parse(addresses).pages).toHaveLength(files.length - hidden.length);
      const article = (await store.visitor.get("/store/articles/what-is-dry-needling")).body;
      const beside = articleResponse.parse(article).article.products.map(({ handle }) => handle);
      expect(beside.length).toBeGreaterThan(0);
      expect(beside).not.toContain("sharps-container");
      const { choices } = await list("?kind=supply");
      const counted = choices.lines.reduce((sum, { count }) => sum + count, 0);
      expect(counted).toBe((await list("?kind=supply")).total);
    });

    it("is not told by Medusa's own search route", async () => {
      for (const entity of ["product", "article"]) {
        const answer = await store.visitor.post("/store/search", { entity });
        expect(answer.status).toBe(404);
        expect(JSON.stringify(answer.body)).not.toContain("aps-superficial");
      }
    });

    it("shows a new price before the storefront is told of it, within a second", async () => {
      const before = (await list("?handle=sharps-container")).products[0];
      const { data } = await getContainer()
        .resolve("query")
        .graph({ entity: "product", fields: ["variants.id"], filters: { id: before?.id ?? "" } });
      /** What is read at the moment in which the storefront is told to read anew. */
      const seen: { list: (number | undefined)[]; page: (number | undefined)[] } = {
        list: [],
        page: [],
      };
      storefront.onCall = async ({ body }) => {
        if (body.includes('"catalog"')) {
          seen.list.push((await list("?handle=sharps-container")).products[0]?.fromUnitCents);
        }
        if (body.includes('"product:sharps-container"')) {
          const answer = await store.visitor.get("/store/catalog/sharps-container");
          seen.page.push(catalogProductResponse.parse(answer.body).product.fromUnitCents);
        }
      };
      const tries: number[] = [];
      for (const cents of [321, 432, 543]) {
        const told = storefront.count;
        await updateProductVariantsWorkflow(getContainer()).run({
          input: {
            product_variants: (data[0]?.variants ?? []).map((variant: { id: string }) => ({
              id: variant.id,
              prices: [{ currency_code: "usd", amount: cents / 100 }],
            })),
          },
        });
        // The second begins when the change stands, as the admin is told.
        const begun = performance.now();
        await storefront.callAfterWhich("product:sharps-container", told, async () =>
          seen.page.includes(cents),
        );
        await storefront.callAfterWhich("catalog", told, async () => seen.list.includes(cents));
        tries.push(performance.now() - begun);
        expect(seen.list.at(-1)).toBe(cents);
      }
      // Nothing older than the change is ever read on a call that tells of it.
      expect([...new Set(seen.page)]).toEqual([321, 432, 543]);
      expect([...new Set(seen.list)]).toEqual([321, 432, 543]);
      // On a machine that others use one try may be late.
      expect(Math.min(...tries)).toBeLessThan(1_000);
    });

    it("follows the stock of a size", async () => {
      const inventory = getContainer().resolve(Modules.INVENTORY);
      const sized = file("aps-superficial-fascia").variants.find(
        ({ spec, stock }) => spec !== null && stock > 0,
      );
      const query = `?stock=1&diameter=${sized?.spec?.diameterMm}&length=${sized?.spec?.lengthMm}`;
      expect(await handles(query)).toContain("aps-superficial-fascia");
      const [item] = await inventory.listInventoryItems({ sku: sized?.sku ?? "" });
      const levels = await inventory.listInventoryLevels({ inventory_item_id: item?.id ?? "" });
      const told = storefront.count;
      await inventory.updateInventoryLevels(
        levels.map(({ inventory_item_id, location_id }) => ({
          inventory_item_id,
          location_id,
          stocked_quantity: 0,
        })),
      );
      await storefront.callAfterWhich(
        "catalog",
        told,
        async () => !(await handles(query)).includes("aps-superficial-fascia"),
      );
      expect(await handles("?stock=1")).toContain("aps-superficial-fascia");
    });

    it("follows the device data, the sheet and the shelf of a product", async () => {
      const devices = getContainer().resolve<DevicesService>(DEVICES);
      const { data } = await getContainer()
        .resolve("query")
        .graph({
          entity: "product",
          fields: ["product_sheet.id", "categories.id", "variants.device_spec.*"],
          filters: { handle: "needlepoint-fine" },
        });
      const [row] = data;
      const specs: { id: string; needle: Record<string, unknown> }[] = row.variants.map(
        (variant: { device_spec: unknown }) => variant.device_spec,
      );
      expect(await handles("?needle_handle=plastic&tip=silicone")).toEqual(["needlepoint-fine"]);

      let told = storefront.count;
      await devices.updateDeviceSpecs(
        specs.map(({ id, needle }) => ({ id, needle: { ...needle, coating: "uncoated" } })),
      );
      const found = async (query: string) => (await handles(query)).join();
      await storefront.callAfterWhich(
        "catalog",
        told,
        async () => (await found("?needle_handle=plastic&tip=uncoated")) === "needlepoint-fine",
      );
      expect(await handles("?needle_handle=plastic&tip=silicone")).toEqual([]);

      told = storefront.count;
      await devices.updateProductSheets({ id: row.product_sheet.id, position: -1 });
      await storefront.callAfterWhich(
        "catalog",
        told,
        async () => (await handles())[0] === "needlepoint-fine",
      );

      told = storefront.count;
      await updateProductCategoriesWorkflow(getContainer()).run({
        input: { selector: { id: row.categories[0].id }, update: { name: "Renamed shelf" } },
      });
      await storefront.callAfterWhich("catalog", told, async () =>
        (await list("?kind=needle")).choices.lines.some(({ title }) => title === "Renamed shelf"),
      );
    });

    it("counts anew what was written, from the very write on", async () => {
      const before = await list("?kind=needle");
      const [copy] = await copiesOf("aps-superficial-fascia", 1);
      const write = (changed: object) =>
        search().upsertDocuments({
          index: "product",
          documents: [{ ...copy, ...changed, id: "copy_counted" }],
        });
      await write({ tokens: ["diameter:0.77"] });
      const added = await list("?kind=needle");
      expect(added.total).toBe(before.total + 1);
      expect(added.choices.diameters).toContainEqual({ value: "0.77", count: 1 });
      // A write that adds no row counts as well.
      await write({ tokens: ["diameter:0.78"], price_cents: 1 });
      const changed = await list("?kind=needle");
      expect(changed.choices.diameters.at(-1)).toEqual({ value: "0.78", count: 1 });
      expect(changed.choices.price?.minCents).toBe(1);
      await search().deleteDocuments({ index: "product", filters: { id: ["copy_counted"] } });
      expect(await list("?kind=needle")).toEqual(before);
    });

    it("takes the same number of statements however large the catalog is", async () => {
      const [first] = (
        await search().search({
          entity: "product",
          filters: { handle: "aps-superficial-fascia" },
          fields: ["*"],
        })
      ).hits;
      expect(first).toBeDefined();
      const queries = [
        "?kind=needle",
        "?kind=needle&page=2",
        "?kind=needle&diameter=0.2&length=30&tip=uncoated&line=superficial&min_cents=1&sort=price",
      ];
      const counts: number[][] = [];
      await list("?kind=supply");
      for (const size of [50, 1_000, 10_000]) {
        await search().upsertDocuments({
          index: "product",
          documents: await copiesOf("aps-superficial-fascia", size),
        });
        const counted: number[] = [];
        for (const query of queries) {
          // What is written is counted anew once, and kept for those who ask after.
          const look = () => list(query);
          counted.push((await statementsOf(getContainer(), look)).length);
          counted.push((await statementsOf(getContainer(), look)).length);
        }
        counts.push(counted);
      }
      expect(counts[0]?.[0]).toBeGreaterThan(2);
      expect(counts[1]).toEqual(counts[0]);
      expect(counts[2]).toEqual(counts[0]);
      expect(Math.max(...counts.flat())).toBeLessThanOrEqual(18);
      const [anew, kept] = counts[0] ?? [];
      expect(kept).toBeLessThan(anew ?? 0);
    });

    /** Copies of a product's document, until the index holds so many variants. */
    async function copiesOf(handle: string, variants: number) {
      const fields = [...search().listRetrievableFields("product"), "card", "offers"];
      const { hits } = await search().search({ entity: "product", filters: { handle }, fields });
      const document = hits[0]?.document as Record<string, unknown> & { skus: string[] };
      const copies = Math.ceil(variants / document.skus.length);
      return Array.from({ length: copies }, (_, at) => ({
        ...document,
        id: `copy_${at}`,
        handle: `${handle}-${at}`,
      }));
    }
  },
});
