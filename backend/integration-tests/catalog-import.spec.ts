import { Modules } from "@medusajs/framework/utils";
import { createProductsWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { catalogProductResponse } from "@needlepoint/contracts/catalog";
import resumeCatalogImports from "../src/jobs/resume-catalog-imports";
import { CATALOG_IMPORTS } from "../src/modules/catalog-imports";
import type CatalogImportsService from "../src/modules/catalog-imports/service";
import { LICENSURE } from "../src/modules/licensure";
import type LicensureService from "../src/modules/licensure/service";
import { runImport } from "../src/workflows/catalog-import/run-import";
import { readRestricted } from "../src/workflows/licensure/facts";
import { CatalogDesk, fileOf, needleRow, tableOf } from "./support/catalog-desk";
import { ownerOf } from "./support/owner";
import { openSeededStore, type SeededStore } from "./support/seeded-store";
import { statementsOf } from "./support/sql-counter";
import { hire } from "./support/staff";
import { cutOffAt } from "./support/stand-still";
import type { Caller } from "./support/test-api";
import { WebhookSink } from "./support/webhook-sink";

jest.setTimeout(240_000);

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: SeededStore;
    let owner: Caller & { token: string };
    let desk: CatalogDesk;
    const storefront = new WebhookSink();
    beforeAll(async () => {
      await storefront.open();
      store = await openSeededStore(getContainer(), api);
      owner = await ownerOf(api, store);
      desk = new CatalogDesk(owner);
    });
    afterAll(() => storefront.close());

    const shown = async (handle: string) => {
      const { body } = await store.visitor.get(`/store/catalog/${handle}`);
      return catalogProductResponse.parse(body).product;
    };

    const glovesCost = async () => (await shown("nitrile-gloves")).variants[0]?.tiers[0]?.unitCents;

    it("changes what the file says and nothing else, and gives it out again", async () => {
      const before = tableOf(await desk.download());
      const done = await desk.apply(
        fileOf(
          [
            "sku",
            "price",
            "price_5",
            "price_10",
            "variant_title",
            "highlights",
            "min_boxes",
            "udi_di",
          ],
          ["NGL-S", "9.10", "8.90", "8.20", "Small", "Thin\nStrong: very", "2", "+H123PART1"],
        ),
      );
      expect([done.state, done.trouble]).toEqual(["applied", null]);
      const gloves = await shown("nitrile-gloves");
      const small = gloves.variants.find(({ sku }) => sku === "NGL-S");
      expect([small?.title, small?.tiers, gloves.highlights, gloves.boxes.min]).toEqual([
        "Small",
        [
          { minQuantity: 1, unitCents: 910 },
          { minQuantity: 5, unitCents: 890 },
          { minQuantity: 10, unitCents: 820 },
        ],
        ["Thin", "Strong: very"],
        2,
      ]);
      const after = tableOf(await desk.download());
      const header = before[0] ?? [];
      const changed = after.flatMap((row, at) =>
        row.flatMap((cell, column) =>
          cell === before[at]?.[column] ? [] : [`${row[0]} ${header[column]}`],
        ),
      );
      expect(changed.filter((cell) => cell.startsWith("NGL-S")).sort()).toEqual(
        ["highlights", "min_boxes", "price", "udi_di", "variant_title"].map((c) => `NGL-S ${c}`),
      );
      expect(changed.every((cell) => /^NGL-S|highlights$|min_boxes$/.test(cell))).toBe(true);
      const again = await desk.check(await desk.download());
      expect([again.report.counts.update, again.report.problems]).toEqual([0, []]);
    });

    it("makes new products and sizes, restricted where nobody says, and counts their boxes once", async () => {
      const columns = ["sku", ...Object.keys(needleRow)];
      const row = (sku: string, length: string) => [
        sku,
        ...Object.values({ ...needleRow, length_mm: length, option_Length: `${length} mm` }),
      ];
      const first = await desk.apply(fileOf(columns, row("NL-2540", "40"), row("NL-2550", "50")));
      expect([first.state, first.trouble, first.report.counts.create]).toEqual([
        "applied",
        null,
        2,
      ]);
      const second = await desk.apply(fileOf(columns, row("NL-2540", "40"), row("NL-2560", "60")));
      expect(second.report.counts).toEqual({ create: 1, update: 0, leave: 1, problems: 0 });
      const line = await shown("new-line");
      expect([line.restrictionClass, line.variants.map(({ sku }) => sku)]).toEqual([
        "rx-needle",
        ["NL-2540", "NL-2550", "NL-2560"],
      ]);
      expect(line.variants[0]?.availability.state).toBe("in_stock");
      expect(line.variants[0]?.spec?.colorCode).toEqual({ name: "Blue", hex: "#0044aa" });
      const ids = line.variants.map(({ id }) => id);
      expect(await readRestricted(getContainer(), ids)).toHaveLength(3);

      const bare = await desk.apply(
        fileOf(
          [
            "sku",
            "product_handle",
            "product_title",
            "product_status",
            "kind",
            "option_Size",
            "price",
          ],
          ["BARE-1", "bare", "Bare goods", "published", "supply", "One", "5.00"],
        ),
      );
      expect(bare.state).toBe("applied");
      expect((await shown("bare")).restrictionClass).toBe("rx-other");
    });

    it("opens no class for staff who may not, also when an owner checked the file", async () => {
      const content = await hire(getContainer(), api, owner, {
        name: "content",
        role: "content",
      });
      const imports = getContainer().resolve<CatalogImportsService>(CATALOG_IMPORTS);
      const opening = await desk.check(fileOf(["sku", "restriction_class"], ["ECS-02", "none"]));
      for (const state of ["checked", "stopped"] as const) {
        await imports.updateCatalogImports({ id: opening.id, state });
        const refused = await desk.press(opening.id, content);
        expect([refused.code, refused.body.message]).toEqual([
          "import_refused",
          expect.stringMatching(/Only an owner or a license reviewer/),
        ]);
        expect((await imports.retrieveCatalogImport(opening.id)).state).toBe(state);
      }
      // What needs no such right is theirs to apply, and stands under their name.
      const priced = await desk.check(fileOf(["sku", "price"], ["ECS-02", "98.00"]));
      expect((await desk.press(priced.id, content)).status).toBe(202);
      expect((await desk.settled(priced.id)).state).toBe("applied");
      const row = await imports.retrieveCatalogImport(priced.id);
      expect([row.actor, row.may_classify]).toEqual([expect.stringContaining(content.id), false]);
    });

    it("puts new goods into the sales channel that the store names as its own", async () => {
      const channels = getContainer().resolve(Modules.SALES_CHANNEL);
      const stores = getContainer().resolve(Modules.STORE);
      const [shop] = await stores.listStores({}, { take: 1 });
      const [first, second] = await channels.createSalesChannels([{ name: "A" }, { name: "B" }]);
      const columns = "sku,product_handle,product_title,product_status,kind,option_Size,price";
      try {
        for (const channel of [first, second]) {
          await stores.updateStores(shop?.id ?? "", {
            default_sales_channel_id: channel?.id ?? null,
          });
          const handle = `own-${channel?.name.toLowerCase()}`;
          await desk.apply(
            `${columns}\n${handle.toUpperCase()},${handle},Own,published,supply,One,5.00\n`,
          );
          const { data } = await getContainer()
            .resolve("query")
            .graph({ entity: "product", fields: ["sales_channels.id"], filters: { handle } });
          expect(data[0]?.sales_channels).toMatchObject([{ id: channel?.id }]);
        }
      } finally {
        await stores.updateStores(shop?.id ?? "", {
          default_sales_channel_id: shop?.default_sales_channel_id ?? null,
        });
      }
    });

    it("does not apply over what somebody changed after the check", async () => {
      const checked = await desk.check(fileOf(["sku", "price"], ["NGL-S", "9.50"]));
      await desk.apply(fileOf(["sku", "price"], ["NGL-S", "9.40"]));
      expect((await desk.press(checked.id)).status).toBe(202);
      const late = await desk.settled(checked.id);
      expect([late.state, late.trouble]).toEqual([
        "refused",
        expect.stringMatching(/changed since this file was checked/),
      ]);
      expect(await glovesCost()).toBe(940);
    });

    it("tells again of what is in when nobody was told, and writes nothing over what came after", async () => {
      const first = await desk.apply(fileOf(["sku", "price"], ["NGL-S", "9.30"]));
      expect(await glovesCost()).toBe(930);
      await desk.apply(fileOf(["sku", "price"], ["NGL-S", "9.20"]));
      // As a process left it that was killed between the two.
      await getContainer()
        .resolve<CatalogImportsService>(CATALOG_IMPORTS)
        .updateCatalogImports({
          id: first.id,
          state: "applying",
          content: fileOf(["sku", "price"], ["NGL-S", "9.30"]),
          moved_at: new Date(Date.now() - 120_000),
        });
      const told = storefront.countOf("product:nitrile-gloves");
      await resumeCatalogImports(getContainer());
      const { state, trouble } = await desk.read(first.id);
      expect([state, trouble]).toEqual(["applied", null]);
      expect(storefront.countOf("product:nitrile-gloves") - told).toBe(1);
      expect(await glovesCost()).toBe(920);
    });

    it("leaves nothing of a file that is cut off, and is taken up again to its end", async () => {
      const columns = [
        ...["sku", "product_handle", "product_title", "product_status", "kind", "option_Size"],
        ...["price", "restriction_class", "stock"],
      ];
      const row = (sku: string, handle: string, price: string, kind: string, stock: string) => [
        ...[sku, handle, `Goods of ${handle}`, "published", "supply", "One", price, kind, stock],
      ];
      await desk.apply(fileOf(columns, row("CUT-1", "cut-1", "5.00", "rx-other", "")));
      const before = await desk.download();
      const checked = await desk.check(
        fileOf(
          columns,
          row("CUT-1", "cut-1", "6.00", "rx-other", "3"),
          row("CUT-2", "cut-2", "7.00", "none", "40"),
        ),
      );
      expect(checked.report.problems).toEqual([]);
      const noted = async () => {
        const licensure = getContainer().resolve<LicensureService>(LICENSURE);
        const entries = await licensure.listAuditEntries({ subject_id: checked.id });
        expect((await licensure.verifyAudit()).broken).toBeNull();
        return entries.map(({ details }) => details);
      };
      // By then products, sizes, prices and specs are written: boxes are counted last.
      await cutOffAt(getContainer(), "inventory_level", async () => {
        await desk.press(checked.id);
      });
      const stopped = await desk.settled(checked.id);
      expect([stopped.state, stopped.done]).toEqual(["stopped", 0]);
      expect(await desk.download()).toBe(before);
      expect(await noted()).toEqual([]);

      // A process that is killed cannot even say so.
      const imports = getContainer().resolve<CatalogImportsService>(CATALOG_IMPORTS);
      const left = { id: checked.id, state: "applying" as const, trouble: null };
      await imports.updateCatalogImports({ ...left, moved_at: new Date() });
      await resumeCatalogImports(getContainer());
      expect((await imports.retrieveCatalogImport(checked.id)).state).toBe("applying");
      await imports.updateCatalogImports({ ...left, moved_at: new Date(Date.now() - 120_000) });
      await resumeCatalogImports(getContainer());
      const { state, done, total } = await desk.read(checked.id);
      expect([state, done, total]).toEqual(["applied", 2, 2]);
      expect((await shown("cut-1")).variants[0]?.tiers[0]?.unitCents).toBe(600);
      expect((await shown("cut-2")).variants[0]?.availability.state).toBe("in_stock");
      expect(await noted()).toEqual([{ sizes: [{ sku: "CUT-2", from: null, to: "none" }] }]);
    });

    /** A file of new sizes, fifty a line. */
    const linesOf = (name: string, sizes: number) =>
      fileOf(
        ["sku", ...Object.keys(needleRow)],
        ...Array.from({ length: sizes }, (_, at) => {
          const line = `${name}-${Math.floor(at / 50)}`;
          const length = String(10 + (at % 50));
          return [
            `${line}-${length}`.toUpperCase(),
            ...Object.values({
              ...needleRow,
              product_handle: line,
              length_mm: length,
              option_Length: `${length} mm`,
            }),
          ];
        }),
      );

    /** Applies a checked file and says what that took, apart from all that waits for it. */
    async function costOf(file: string) {
      const imports = getContainer().resolve<CatalogImportsService>(CATALOG_IMPORTS);
      const { id } = await desk.check(file);
      await imports.updateCatalogImports({ id, state: "applying" });
      const told = storefront.countOf("catalog");
      let cpu = 0;
      const statements = await statementsOf(getContainer(), async () => {
        cpu = await cpuOf(() => runImport(getContainer(), id));
      });
      const { state, trouble } = await desk.read(id);
      expect([state, trouble]).toEqual(["applied", null]);
      expect(storefront.countOf("catalog") - told).toBe(1);
      return { statements: statements.length, cpu };
    }

    it("asks the database as often for 200 sizes as for 50, and tells the shop once", async () => {
      const [few, many] = [linesOf("few", 50), linesOf("many", 200)];
      const dearer = (file: string) => file.replaceAll(",14.80,", ",15.80,");
      for (const change of [(file: string) => file, dearer]) {
        const base = await costOf(change(few));
        // A line takes some of its own, a size none: 150 sizes with one each would be 150 more.
        expect((await costOf(change(many))).statements).toBeLessThan(base.statements + 50);
      }
    });

    it("takes no multiple of what Medusa's own way to make products takes of the machine", async () => {
      const lengths = Array.from({ length: 50 }, (_, at) => `${10 + at} mm`);
      const make = (name: string, lines: number) =>
        createProductsWorkflow(getContainer()).run({
          input: {
            products: Array.from({ length: lines }, (_, line) => ({
              title: `${name} ${line}`,
              status: "draft",
              options: [{ title: "Length", values: lengths }],
              variants: lengths.map((length) => ({
                title: length,
                sku: `${name}-${line}-${length}`,
                options: { Length: length },
                prices: [
                  { currency_code: "usd", amount: 14.8, min_quantity: 1, max_quantity: 4 },
                  { currency_code: "usd", amount: 13.9, min_quantity: 5 },
                ],
              })),
            })),
          },
        });
      await costOf(linesOf("warm", 50));
      const ours = await costOf(linesOf("ours", 200));
      await make("Warm theirs", 1);
      const theirs = await cpuOf(() => make("Theirs", 4));
      // Measured: once to twice as much, with device data and the search index, which theirs leaves out.
      expect(ours.cpu / theirs).toBeLessThan(5);
    });
  },
});

/** Milliseconds of processor that some work takes here: a busy machine makes it slow, not costly. */
async function cpuOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
