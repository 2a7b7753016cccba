import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import { fillCart, openStore, signUp, type TestStore } from "./support/licensing-store";
import { pick } from "./support/test-api";

jest.setTimeout(120_000);

const presses = [1, 2, 3, 4, 5];

/** What is written once is written once, however often it is pressed at the same moment. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
    });

    it("keeps one note of a cart, and refuses none of the presses", async () => {
      const cartId = await fillCart(store, store.visitor, {
        variantIds: [store.variants.sharps],
        email: "guest@test.needlepoint.example",
      });
      const answers = await Promise.all(
        presses.map(() => store.visitor.post(`/store/carts/${cartId}/note`, { note: "Side door" })),
      );
      expect(answers.map(({ status }) => status)).toEqual(presses.map(() => 200));
      const summary = await store.visitor.get(`/store/carts/${cartId}/summary`);
      expect(pick(summary, "cart.note")).toBe("Side door");
    });

    it("switches a mail off, and refuses none of the presses", async () => {
      const buyer = await signUp(api, store, "at-once@test.needlepoint.example");
      const off = { kind: "order_cleared", on: false };
      const answers = await Promise.all(
        presses.map(() => buyer.post("/store/account/mail-choices", off)),
      );
      expect(answers.map(({ status }) => status)).toEqual(presses.map(() => 200));
      expect((await buyer.get("/store/account/mail-choices")).body.choices).toContainEqual(off);
    });
  },
});
