import { Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { CatalogDesk, fileOf, needleRow, tableOf } from "./support/catalog-desk";
import { ownerOf } from "./support/owner";
import { openSeededStore, type SeededStore } from "./support/seeded-store";
import { hire } from "./support/staff";
import type { Caller } from "./support/test-api";

jest.setTimeout(240_000);

medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: SeededStore;
    let owner: Caller & { token: string };
    let desk: CatalogDesk;
    beforeAll(async () => {
      store = await openSeededStore(getContainer(), api);
      owner = await ownerOf(api, store);
      desk = new CatalogDesk(owner);
    });

    it("says of an exported file that there is nothing to do", async () => {
      // In the admin staff write a SKU as they like, and a weight that they do not know.
      const catalog = getContainer().resolve(Modules.PRODUCT);
      const [size] = await catalog.listProductVariants({ sku: "NGL-S" }, { take: 1 });
      await catalog.updateProductVariants(size?.id ?? "", { sku: "ngl.s (old)", weight: 0 });
      const exported = await desk.download();
      expect(exported).toContain("ngl.s (old)");
      expect(exported.startsWith("\uFEFF")).toBe(true);
      const { state, report } = await desk.check(exported);
      expect([state, report.counts.create, report.counts.update, report.problems]).toEqual([
        "checked",
        0,
        0,
        [],
      ]);
      expect(report.counts.leave).toBe(tableOf(exported).length - 1);
      // And again with semicolons, as a spreadsheet elsewhere saves it.
      const table = tableOf(exported);
      const quoted = table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`));
      const elsewhere = quoted.map((row) => row.join(";")).join("\n");
      expect((await desk.check(elsewhere)).report.counts).toEqual(report.counts);
    });

    it("takes no file with one wrong row, and tells each mistake by row, column and value", async () => {
      const before = await desk.download();
      const columns = ["sku", ...Object.keys(needleRow), "restriction_class"];
      const row = (sku: string, change: Record<string, string>) => [
        sku,
        ...Object.values({ ...needleRow, restriction_class: "", ...change }),
      ];
      const { state, report, id } = await desk.check(
        fileOf(
          columns,
          row("OK-1", {}),
          row("OPEN-1", { option_Length: "1", restriction_class: "none" }),
          row("BAD-1", { option_Length: "2", diameter_mm: "2.5" }),
          row("BAD-2", { option_Length: "3", price: "14,80" }),
          row("BAD-3", { option_Length: "4", price_5: "15.00" }),
          row("OK-1", { option_Length: "5" }),
          row("BAD-4", { option_Length: "6", product_title: "Another title" }),
          row("BAD-5", {}),
          row("low", { option_Length: "7" }),
          row("BAD-6", { option_Length: "8", conductive: "maybe" }),
        ),
      );
      expect(state).toBe("refused");
      expect(report.problems.map(({ row, column }) => `${row} ${column}`)).toEqual([
        "3 restriction_class",
        "4 diameter_mm",
        "5 price",
        "5 price",
        "6 price_5",
        "7 sku",
        "8 product_title",
        "9 option_Diameter",
        "10 sku",
        "11 conductive",
        "11 conductive",
      ]);
      expect(report.problems[1]).toMatchObject({
        value: "2.5",
        sentence: "A diameter is from 0.10 to 0.60 mm.",
      });
      expect(report.problems[2]).toMatchObject({
        value: "14,80",
        sentence: "Write dollars like 14.80.",
      });
      const forced = await desk.press(id);
      expect([forced.status, forced.code]).toEqual([400, "import_refused"]);
      expect(await desk.download()).toBe(before);
    });

    it.each([
      ["nothing", Buffer.alloc(0), /empty/],
      ["16 MB", Buffer.alloc(16 * 1024 * 1024, "a"), /under 15 MB/],
      ["a workbook", Buffer.from("PK\x03\x04 and so on"), /workbook/],
      ["Latin-1", Buffer.from("sku,product_title\nA-1,Gr\xf6\xdfe\n", "latin1"), /CSV UTF-8/],
      ["only names", Buffer.from("sku,price\n"), /no row below/],
      ["an open quote", Buffer.from('sku,price\n"A-1,2\n'), /not closed/],
    ])("answers a file of %s in a sentence", async (_what, bytes, sentence) => {
      const answer = await desk.send(bytes);
      expect([answer.status, answer.code]).toEqual([400, "import_refused"]);
      expect(answer.body.message).toMatch(sentence);
    });

    it.each([
      ["a missing column", "price\n1.00\n", "1 sku"],
      ["an unknown column", "sku,prize\nA-1,2\n", "1 prize"],
      ["a column twice", "sku,price,price\nA-1,2,3\n", "1 price"],
      ["a row of 3 fields", "sku,price,kind,drawing\nNGL-S,9.60,supply\n", "2 null"],
      ["a new SKU of nowhere", "sku,price\nNOWHERE-1,2.00\n", "2 product_handle"],
      ["a size that moves", "sku,product_handle\nNGL-S,sharps-container\n", "2 product_handle"],
      ["a prototype", "sku,__proto__\nNGL-S,1\n", "1 __proto__"],
      ["a number a spreadsheet cut", "sku,udi_di\nNGL-S,6.29104E+13\n", "2 udi_di"],
    ])("tells of %s where it stands", async (_what, text, at) => {
      const { state, report } = await desk.check(text);
      expect(state).toBe("refused");
      expect(report.problems.map(({ row, column }) => `${row} ${column}`)).toContain(at);
    });

    it("lets content staff bring prices in, and open nothing", async () => {
      const content = await hire(getContainer(), api, owner, {
        name: "content",
        role: "content",
      });
      const opened = fileOf(["sku", "restriction_class"], ["ECS-02", "none"]);
      expect((await desk.check(opened, content)).report.problems[0]?.sentence).toMatch(
        /Only an owner/,
      );
      expect((await desk.check(opened)).state).toBe("checked");
      expect((await desk.check(fileOf(["sku", "price"], ["ECS-02", "99.00"]), content)).state).toBe(
        "checked",
      );
      expect((await desk.send(opened, store.visitor)).status).toBe(401);
    });
  },
});
