import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createSalesChannelsWorkflow, updateProductsWorkflow } from "@medusajs/medusa/core-flows";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { CartSummary } from "@needlepoint/contracts/carts";
import { readLinesNow } from "../src/workflows/checkout/lines-now";
import { saveProductSheetWorkflow } from "../src/workflows/devices/save-product-sheet";
import { fillCart, openStore, type TestStore } from "./support/licensing-store";
import { statementsOf } from "./support/sql-counter";
import { type Answer, pick } from "./support/test-api";

jest.setTimeout(120_000);

const cartOf = (answer: Answer) => pick<CartSummary>(answer, "cart");

/** A cart's lines as the shop would sell them at this moment. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
    });

    const look = async (cartId: string) =>
      cartOf(await store.visitor.get(`/store/carts/${cartId}/summary`));
    const guestCart = (variantIds: string[], quantity = 2) =>
      fillCart(store, store.visitor, {
        variantIds,
        quantity,
        email: "guest@test.needlepoint.example",
      });
    async function productOf(variantId: string): Promise<string> {
      const { data } = await getContainer()
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "product_variant", fields: ["product_id"], filters: { id: variantId } });
      return String(data[0]?.product_id);
    }

    it("are not sold any more once their product is another channel's, and none goes in", async () => {
      const cartId = await guestCart([store.variants.sharps, store.variants.clip]);
      await look(cartId);
      const { result } = await createSalesChannelsWorkflow(getContainer()).run({
        input: { salesChannelsData: [{ name: "Another shop" }] },
      });
      await updateProductsWorkflow(getContainer()).run({
        input: {
          products: [
            {
              id: await productOf(store.variants.sharps),
              sales_channels: [{ id: result[0]?.id ?? "" }],
            },
          ],
        },
      });
      const { changes, lines } = await look(cartId);
      const sharps = lines.find(({ variantId }) => variantId === store.variants.sharps);
      expect(changes).toEqual([{ kind: "not_sold", lineId: sharps?.id }]);
      const more = await store.visitor.post(`/store/carts/${cartId}/lines`, {
        lines: [{ variantId: store.variants.sharps, quantity: 1 }],
      });
      expect([more.status, more.code]).toEqual([400, "unknown_sku"]);
    });

    it("that are fewer than an order must hold go out at the press that takes what is left", async () => {
      const cartId = await guestCart([store.variants.sharps, store.variants.clip], 6);
      await look(cartId);
      await saveProductSheetWorkflow(getContainer()).run({
        input: {
          productId: await productOf(store.variants.sharps),
          basedOn: "none",
          sheet: {
            kind: "supply",
            drawing: "tray",
            highlights: [],
            specRows: [],
            position: 1,
            minBoxes: 5,
            maxBoxes: null,
            demoData: true,
          },
        },
      });
      const db = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await db.raw(
        `update inventory_level set stocked_quantity = 3, raw_stocked_quantity = '{"value":"3","precision":20}'
         where inventory_item_id in (select inventory_item_id from product_variant_inventory_item where variant_id = ?)`,
        [store.variants.sharps],
      );
      const short = await look(cartId);
      expect(short.changes).toMatchObject([{ kind: "short", left: 0 }]);
      const taken = await store.visitor.post(`/store/carts/${cartId}/changes`, {
        token: short.changesToken,
      });
      expect([taken.status, cartOf(taken).changes]).toEqual([200, []]);
      expect(cartOf(taken).lines.map(({ variantId }) => variantId)).toEqual([store.variants.clip]);
    });

    it("are read in as many statements for four as for two, also where every price moved", async () => {
      const { needle, otherNeedle, clip, sharps } = store.variants;
      const two = await guestCart([clip, sharps]);
      const four = await guestCart([needle, otherNeedle, clip, sharps]);
      const db = getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION);
      await db.raw(`update price set amount = 31, raw_amount = '{"value":"31","precision":20}'`);
      const container = getContainer();
      const few = await statementsOf(container, () => readLinesNow(container, two));
      const many = await statementsOf(container, async () => {
        expect((await readLinesNow(container, four)).map((line) => line.todayCents)).toEqual([
          3100, 3100, 3100, 3100,
        ]);
      });
      expect(few.length).toBeGreaterThan(0);
      expect(many.length).toBe(few.length);
    });
  },
});
