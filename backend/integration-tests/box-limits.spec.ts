import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { cartSummaryResponse } from "@needlepoint/contracts/carts";
import { catalogProductResponse } from "@needlepoint/contracts/catalog";
import { errorBody } from "@needlepoint/contracts/errors";
import { DEVICES } from "../src/modules/devices";
import type DevicesService from "../src/modules/devices/service";
import {
  beginPayment,
  complete,
  fillCart,
  openStore,
  signUp,
  submitLicense,
  type TestStore,
} from "./support/licensing-store";
import { type Answer, pick } from "./support/test-api";

jest.setTimeout(120_000);

/** Fewest and most boxes of one size in an order, on every path that writes a quantity. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let sheetId: string;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
      sheetId = await limit(store.variants.sharps, { min_boxes: 2, max_boxes: 5 });
    });

    /** Gives the product of a variant a sheet with limits; answers the sheet. */
    async function limit(
      variantId: string,
      limits: { min_boxes: number | null; max_boxes: number | null },
    ): Promise<string> {
      const container = getContainer();
      const variant = await container.resolve(Modules.PRODUCT).retrieveProductVariant(variantId);
      const sheet = await container.resolve<DevicesService>(DEVICES).createProductSheets({
        kind: "supply",
        drawing: "sharps",
        spec_rows: [] as unknown as Record<string, unknown>,
        position: 1,
        ...limits,
      });
      await container.resolve(ContainerRegistrationKeys.LINK).create({
        [Modules.PRODUCT]: { product_id: variant.product_id },
        [DEVICES]: { product_sheet_id: sheet.id },
      });
      return sheet.id;
    }

    const newCart = async (by = store.visitor) =>
      pick(await by.post("/store/carts", { region_id: store.regionId }), "cart.id");
    const linesOf = async (cartId: string) =>
      cartSummaryResponse
        .parse((await store.visitor.get(`/store/carts/${cartId}/summary`)).body)
        .cart.lines.map(({ quantity }) => quantity);

    function expectLimit(answer: Answer, field: string, sentence: string): void {
      expect([answer.status, answer.code]).toEqual([400, "box_limit"]);
      const { fields } = errorBody.parse(answer.body);
      expect(fields?.[field]).toMatch(new RegExp(sentence, "i"));
    }

    it("are told with the product and with each line", async () => {
      const handle = "sharps-container";
      const read = await store.visitor.get(`/store/catalog/${handle}`);
      expect(catalogProductResponse.parse(read.body).product.boxes).toEqual({ min: 2, max: 5 });
      const cartId = await newCart();
      const added = await store.visitor.post(`/store/carts/${cartId}/lines`, {
        lines: [{ variantId: store.variants.sharps, quantity: 2 }],
      });
      expect(cartSummaryResponse.parse(added.body).cart.lines[0]?.boxes).toEqual({
        min: 2,
        max: 5,
      });
    });

    it("hold for lines that are added, by our route and by Medusa's", async () => {
      const { visitor, variants } = store;
      const cartId = await newCart();
      const path = `/store/carts/${cartId}`;
      const ours = (quantity: number) =>
        visitor.post(`${path}/lines`, { lines: [{ variantId: variants.sharps, quantity }] });
      const theirs = (quantity: number, metadata?: unknown) =>
        visitor.post(`${path}/line-items`, { variant_id: variants.sharps, quantity, metadata });
      expectLimit(await ours(1), "lines.0.quantity", "at least 2 boxes");
      expectLimit(await theirs(1), "quantity", "Sharps container: order at least 2 boxes");
      expectLimit(await ours(6), "lines.0.quantity", "at most 5 boxes");
      expectLimit(await theirs(6), "quantity", "at most 5 boxes");
      expect(await linesOf(cartId)).toEqual([]);

      expect((await theirs(4)).status).toBe(200);
      // One more is enough beside the four, two more are not, in a line of their own either.
      expectLimit(await ours(2), "lines.0.quantity", "at most 5 boxes of this size; 4 lie in");
      expectLimit(await theirs(2), "quantity", "at most 5 boxes of this size; 4 lie in");
      expect((await ours(1)).status).toBe(200);
      expect((await linesOf(cartId)).reduce((sum, boxes) => sum + boxes, 0)).toBe(5);
    });

    it("hold for what a cart is made with", async () => {
      const items = [
        { variant_id: store.variants.needle, quantity: 1 },
        { variant_id: store.variants.sharps, quantity: 1 },
      ];
      const made = await store.visitor.post("/store/carts", { region_id: store.regionId, items });
      expectLimit(made, "items.1.quantity", "at least 2 boxes");
    });

    it("hold for a line that is changed, and let it be taken out", async () => {
      const { visitor, variants } = store;
      const cartId = await newCart();
      const path = `/store/carts/${cartId}/line-items`;
      const added = await visitor.post(path, { variant_id: variants.sharps, quantity: 3 });
      const line = `${path}/${pick(added, "cart.items.0.id")}`;
      expectLimit(await visitor.post(line, { quantity: 1 }), "quantity", "at least 2 boxes");
      expectLimit(await visitor.post(line, { quantity: 6 }), "quantity", "at most 5 boxes");
      expect((await visitor.post(line, { quantity: 5 })).status).toBe(200);
      expect((await visitor.post(line, { quantity: 0 })).status).toBe(200);
      expect(await linesOf(cartId)).toEqual([]);
    });

    it("hold at completion for a cart that is older than the limit", async () => {
      const { visitor, variants } = store;
      const cartId = await fillCart(store, visitor, {
        variantIds: [variants.sharps],
        quantity: 4,
        email: "guest@test.needlepoint.example",
      });
      pick(await beginPayment(visitor, cartId), "payment_collection.id");
      const devices = getContainer().resolve<DevicesService>(DEVICES);
      await devices.updateProductSheets({ id: sheetId, max_boxes: 3 });
      expectLimit(await complete(visitor, cartId), "items.0.quantity", "at most 3 boxes");
      await devices.updateProductSheets({ id: sheetId, max_boxes: null });
      pick(await complete(visitor, cartId), "order.id");
    });

    it("hold for the part of a split cart that is ordered on its own", async () => {
      const buyer = await signUp(api, store, "split@test.needlepoint.example");
      const { needle, sharps } = store.variants;
      const cartId = await fillCart(store, buyer, { variantIds: [needle, sharps], quantity: 4 });
      await submitLicense(buyer);
      const devices = getContainer().resolve<DevicesService>(DEVICES);
      await devices.updateProductSheets({ id: sheetId, max_boxes: 3 });
      const split = await buyer.post(`/store/carts/${cartId}/split`);
      expectLimit(split, "items.0.quantity", "at most 3 boxes");
      const kept = await buyer.get(`/store/carts/${cartId}/summary`);
      expect(pick<unknown[]>(kept, "cart.lines")).toHaveLength(2);
    });
  },
});
