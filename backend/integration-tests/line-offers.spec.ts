import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { errorBody } from "@needlepoint/contracts/errors";
import { type LineOffer, lineOffersResponse } from "@needlepoint/contracts/line-offers";
import { openSeededStore, type SeededStore, signedIn, variantIdOf } from "./support/seeded-store";
import { statementsOf } from "./support/sql-counter";
import { type Caller, pick } from "./support/test-api";

jest.setTimeout(180_000);

/** Quick order, reorder, lists and shared carts all ask here what their lines would be today. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: SeededStore;
    beforeAll(async () => {
      store = await openSeededStore(getContainer(), api);
    });

    type Asked = { ref: string; quantity: number };
    async function ask(lines: Asked[], cartId?: string, by: Caller = store.visitor) {
      const answer = await by.post("/store/line-offers", { lines, ...(cartId ? { cartId } : {}) });
      expect(answer.status).toBe(200);
      return lineOffersResponse.parse(answer.body);
    }
    const only = async (ref: string, quantity = 1, cartId?: string): Promise<LineOffer> => {
      const { offers } = await ask([{ ref, quantity }], cartId);
      if (!offers[0]) throw new Error("no offer");
      return offers[0];
    };

    it("are answered with product, price at that many, stock and license, for anyone", async () => {
      const offer = await only("shc-014", 2);
      expect(offer.variant).toMatchObject({ sku: "SHC-014", productHandle: "sharps-container" });
      expect(offer.totalCents).toBe((offer.unitCents ?? 0) * 2);
      expect(offer.problem).toBeNull();
      const [cheap] = (offer.variant?.tiers ?? []).slice(-1);
      expect((await only("SHC-014", cheap?.minQuantity)).unitCents).toBe(cheap?.unitCents);
      const { license } = await ask([{ ref: "APS-SF-020-030", quantity: 1 }]);
      expect(license?.outcome).toBe("ask");
      expect((await ask([{ ref: "SHC-014", quantity: 1 }])).license).toBeNull();
    });

    it("name the size by its SKU in any case, its id, or its millimeters where only one is so", async () => {
      const id = await variantIdOf(store, "sharps-container", "SHC-014");
      expect((await only(id)).variant?.sku).toBe("SHC-014");
      const size = await only("0.20x30");
      if (size.variant) expect(size.variant.spec).toMatchObject({ diameterMm: 0.2, lengthMm: 30 });
      else {
        expect(size.suggestions.length).toBeGreaterThan(1);
        const [first] = size.suggestions;
        const { spec } = (await only(first?.sku ?? "")).variant ?? {};
        expect(spec).toMatchObject({ diameterMm: 0.2, lengthMm: 30 });
      }
    });

    it("tell what was meant by a SKU that does not exist", async () => {
      const offer = await only("APS-SF-20-030");
      expect([offer.variant, offer.problem?.code]).toEqual([null, "unknown_sku"]);
      expect(offer.suggestions.map(({ sku }) => sku)).toContain("APS-SF-020-030");
      expect((await only("completely different")).suggestions).toEqual([]);
    });

    it("count what lies in the cart, and name the boxes that could go in", async () => {
      const tray = await variantIdOf(store, "needle-trays", "TRY-0604");
      const cartId = pick(await store.visitor.post("/store/carts"), "cart.id");
      await store.visitor.post(`/store/carts/${cartId}/lines`, {
        lines: [{ variantId: tray, quantity: 4 }],
      });
      expect((await only("TRY-0604", 7)).problem).toBeNull();
      const offer = await only("TRY-0604", 7, cartId);
      expect([offer.problem?.code, offer.possible, offer.inCart]).toEqual(["box_limit", 6, 4]);
      expect((await only("CSW-0100", 1)).possible).toBe(2);
      const short = await only("TRY-0907", 800);
      expect([short.problem?.code, short.possible]).toEqual(["out_of_stock", 10]);
    });

    it("share what there is of a size where two lines name it, and go in together", async () => {
      const tray = await variantIdOf(store, "needle-trays", "TRY-0604");
      const both = (first: number, second: number) =>
        ask([
          { ref: "TRY-0604", quantity: first },
          { ref: tray, quantity: second },
        ]);
      const { offers } = await both(6, 6);
      expect(offers.map(({ problem, possible }) => [problem?.code, possible])).toEqual([
        [undefined, 6],
        ["box_limit", 4],
      ]);
      expect(offers[1]?.problem?.sentence).toMatch(/At most|at most/);
      expect((await both(5, 5)).offers.map(({ problem }) => problem)).toEqual([null, null]);
      expect((await both(12, 1)).offers.map(({ possible }) => possible)).toEqual([10, 0]);

      const cartId = pick(await store.visitor.post("/store/carts"), "cart.id");
      const lines = offers.map(({ possible }) => ({ variantId: tray, quantity: possible }));
      const added = await store.visitor.post(`/store/carts/${cartId}/lines`, { lines });
      expect(added.status).toBe(200);
    });

    it("do not show what is not on sale, nor another's cart", async () => {
      const db = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const id = await variantIdOf(store, "needle-trays", "TRY-0604");
      await db.raw("update product set status = 'draft' where handle = 'needle-trays'");
      for (const ref of ["TRY-0604", id]) {
        const offer = await only(ref);
        expect([offer.variant, offer.problem?.code]).toEqual([null, "unknown_sku"]);
        expect(JSON.stringify(offer)).not.toContain("TRY-");
      }
      const owner = await signedIn(api, store, "verified");
      const cartId = pick(await owner.post("/store/carts"), "cart.id");
      const lines = [{ ref: "SHC-014", quantity: 1 }];
      const stranger = await store.visitor.post("/store/line-offers", { lines, cartId });
      expect([stranger.status, stranger.code]).toEqual([403, "not_cart_owner"]);
      expect((await ask(lines, cartId, owner)).offers).toHaveLength(1);
      expect((await ask(lines, "cart_gone")).offers[0]?.inCart).toBe(0);
    });

    it("do not show, suggest or wait for goods of another sales channel", async () => {
      const id = await variantIdOf(store, "needle-trays", "TRY-0604");
      const [other] = await getContainer()
        .resolve(Modules.SALES_CHANNEL)
        .createSalesChannels([{ name: "Elsewhere" }]);
      const db = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await db.raw(
        `update product_sales_channel set sales_channel_id = ?
         where product_id = (select id from product where handle = 'needle-trays')`,
        [other?.id ?? ""],
      );
      for (const ref of ["TRY-0604", "TRY-0605", id]) {
        const offer = await only(ref);
        expect([offer.variant, offer.problem?.code]).toEqual([null, "unknown_sku"]);
        expect(JSON.stringify(offer)).not.toContain("TRY-");
      }
      const email = "elsewhere@test.needlepoint.example";
      const waits = await store.visitor.post("/store/back-in-stock", { variantId: id, email });
      expect([waits.status, waits.code]).toEqual([404, "not_found"]);
    });

    it("take 200 lines and refuse what is no order, at its field", async () => {
      const many = (count: number) =>
        Array.from({ length: count }, (_, i) => ({ ref: `NO-SUCH-${i}`, quantity: 1 }));
      expect((await ask(many(200))).offers).toHaveLength(200);
      const bad: [unknown, string][] = [
        [{ lines: many(201) }, "lines"],
        [{ lines: [] }, "lines"],
        [{}, "lines"],
        [{ lines: [{ ref: "", quantity: 1 }] }, "lines.0.ref"],
        [{ lines: [{ ref: "x".repeat(200), quantity: 1 }] }, "lines.0.ref"],
        [{ lines: [{ ref: "A", quantity: 0.5 }] }, "lines.0.quantity"],
        [{ lines: [{ ref: "A", quantity: 1e12 }] }, "lines.0.quantity"],
        [{ lines: [{ ref: "A", quantity: 1 }], cartId: "" }, "cartId"],
      ];
      for (const [body, field] of bad) {
        const answer = await store.visitor.post("/store/line-offers", body);
        expect([answer.status, field in (errorBody.parse(answer.body).fields ?? {})]).toEqual([
          400,
          true,
        ]);
      }
      for (const ref of ["__proto__", "constructor", "' or 1=1 --", "%00", "🪡"]) {
        expect((await only(ref)).problem?.code).toBe("unknown_sku");
      }
    });

    it("take as many statements for 200 lines as for two", async () => {
      const db = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const { rows } = await db.raw(
        "select sku from product_variant where sku is not null and deleted_at is null limit 200",
      );
      const all = (rows as { sku: string }[]).map(({ sku }) => ({ ref: sku, quantity: 1 }));
      const statements = async (lines: Asked[]) => {
        await ask(lines);
        return (await statementsOf(getContainer(), () => ask(lines))).length;
      };
      const few = await statements(all.slice(0, 2));
      expect(few).toBeGreaterThan(0);
      expect(await statements(all)).toBe(few);
      // A size that is named and a SKU that does not exist: each kind once, not for each line.
      const odd = [
        { ref: "0.20x30", quantity: 1 },
        { ref: "NO-SUCH", quantity: 1 },
      ];
      const more = await statements([...all.slice(0, 2), ...odd]);
      expect(more).toBeLessThanOrEqual(few + 5);
      const many = Array.from({ length: 50 }, (_, i) => ({ ref: `APS-SF-99-${i}`, quantity: 1 }));
      expect(await statements([...all.slice(0, 100), ...odd, ...many])).toBe(more);
    });

    it("read of a large catalog what the lines may mean, and its names once", async () => {
      const db = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      const put = (prefix: string, count: number) =>
        db.raw(
          `insert into product_variant (id, title, sku, product_id, variant_rank)
           select ? || n, 'Size ' || n, ? || n, (select id from product where handle = 'needle-trays'), n
           from generate_series(1, ?::int) n`,
          [`variant_${prefix}`, `${prefix}-`, count],
        );
      await put("MANY", 10_000);
      /** Rows that the database hands over for these lines. */
      const rowsFor = async (lines: Asked[]) => {
        let rows = 0;
        const note = (response: { rows?: unknown[] } | null) => {
          rows += response?.rows?.length ?? 0;
        };
        db.on("query-response", note);
        const { offers } = await ask(lines);
        db.removeListener("query-response", note);
        return { offers, rows };
      };
      const known = [
        { ref: "SHC-014", quantity: 1 },
        { ref: "try-0604", quantity: 1 },
      ];
      const first = await rowsFor(known);
      expect(first.offers.map(({ problem }) => problem)).toEqual([null, null]);
      expect(first.rows).toBeGreaterThan(0);
      expect(first.rows).toBeLessThan(100);
      const wrong = [...known, { ref: "TRY0-604", quantity: 1 }];
      const meant = (offers: LineOffer[]) => offers[2]?.suggestions.map(({ sku }) => sku);
      expect(meant((await rowsFor(wrong)).offers)).toContain("TRY-0604");
      const again = await rowsFor(wrong);
      expect(meant(again.offers)).toContain("TRY-0604");
      expect(again.rows).toBeLessThan(100);
      // What is new in the catalog is known at once.
      await put("TRY0-60", 9);
      expect(meant((await rowsFor(wrong)).offers)).toContain("TRY0-60-4");
    });
  },
});
