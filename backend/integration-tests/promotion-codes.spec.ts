import { medusaIntegrationTestRunner } from "@medusajs/test-utils";
import type { CartSummary } from "@needlepoint/contracts/carts";
import {
  beginPayment,
  complete,
  fillCart,
  openStore,
  type TestStore,
} from "./support/licensing-store";
import { type Answer, pick } from "./support/test-api";

jest.setTimeout(120_000);

const day = 24 * 60 * 60 * 1000;
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();
const percent = (value: number, target_type = "order") => ({
  type: "percentage",
  target_type,
  allocation: "across",
  value,
  currency_code: "usd",
});

/** Codes: what they save, and why they do not. */
medusaIntegrationTestRunner({
  inApp: true,
  testSuite: ({ api, getContainer }) => {
    let store: TestStore;
    let cartId: string;
    beforeAll(async () => {
      store = await openStore(getContainer(), api);
    });
    beforeEach(async () => {
      cartId = await fillCart(store, store.visitor, {
        variantIds: [store.variants.sharps],
        email: "guest@test.needlepoint.example",
      });
    });

    async function promote(code: string, more: Record<string, unknown> = {}): Promise<void> {
      const { status, body } = await store.admin.post("/admin/promotions", {
        code,
        type: "standard",
        status: "active",
        application_method: percent(10),
        ...more,
      });
      if (status !== 200) throw new Error(JSON.stringify(body));
    }
    const enter = (code: unknown) =>
      store.visitor.post(`/store/carts/${cartId}/promotion`, { code });
    const reason = (answer: Answer) => [answer.code, pick(answer, "fields.code")];
    const cartOf = (answer: Answer) => pick<CartSummary>(answer, "cart");

    it("applies a code in any case, once, says what it saves, and takes it off again", async () => {
      await promote("TENOFF");
      for (const typed of ["tenoff", " TENOFF "]) {
        const { promotions, totals } = cartOf(await enter(typed));
        expect(promotions).toEqual([{ code: "TENOFF", savesCents: 400 }]);
        expect(totals.discountCents).toBe(400);
        const { subtotalCents, shippingCents, taxCents, discountCents, totalCents } = totals;
        expect(subtotalCents + shippingCents + taxCents - discountCents).toBe(totalCents);
      }
      const off = await fetch(`${api.defaults.baseURL}/store/carts/${cartId}/promotion`, {
        method: "DELETE",
        headers: {
          "content-type": "application/json",
          "x-publishable-api-key": store.publishableKey,
        },
        body: JSON.stringify({ code: "TENOFF" }),
      });
      const { cart } = (await off.json()) as { cart: CartSummary };
      expect(cart).toMatchObject({
        promotions: [],
        totals: { discountCents: 0 },
      });
    });

    it("orders at what it came to, and the order says the code", async () => {
      await promote("TENOFF");
      const { totals } = cartOf(await enter("TENOFF"));
      pick(await beginPayment(store.visitor, cartId), "payment_collection.id");
      const placed = await complete(store.visitor, cartId);
      expect(Math.round(pick<number>(placed, "order.total") * 100)).toBe(totals.totalCents);
    });

    it.each([
      ["that nobody made", "NOSUCH", null, /There is no such code/],
      ["of a draft", "DRAFT", { status: "draft" }, /There is no such code/],
      [
        "that has not begun",
        "SOON",
        { campaign: { name: "s", campaign_identifier: "s", starts_at: inDays(2) } },
        /good from/,
      ],
      [
        "that ended",
        "OVER",
        {
          campaign: {
            name: "o",
            campaign_identifier: "o",
            starts_at: inDays(-9),
            ends_at: inDays(-2),
          },
        },
        /ended on/,
      ],
      [
        "that needs a minimum",
        "BIG",
        { rules: [{ attribute: "item_total", operator: "gte", values: ["100"] }] },
        /needs \$100\.00 of goods: \$60\.00 more/,
      ],
      [
        "for other goods",
        "OTHER",
        {
          application_method: {
            ...percent(10, "items"),
            target_rules: [{ attribute: "items.product.id", operator: "eq", values: ["prod_x"] }],
          },
        },
        /not for the goods/,
      ],
      [
        "for other accounts",
        "FRIENDS",
        { rules: [{ attribute: "customer.groups.id", operator: "in", values: ["cusgroup_x"] }] },
        /for certain accounts/,
      ],
    ])(
      "refuses a code %s, with the reason, and keeps nothing",
      async (_what, code, more, words) => {
        if (more) await promote(code, more);
        const [told, sentence] = reason(await enter(code));
        expect(told).toBe("promotion_refused");
        expect(sentence).toMatch(words);
        const { promotions, totals } = cartOf(
          await store.visitor.get(`/store/carts/${cartId}/summary`),
        );
        expect([promotions, totals.discountCents]).toEqual([[], 0]);
      },
    );

    it("refuses a code that was used up by another order", async () => {
      await promote("ONCE", { limit: 1 });
      cartOf(await enter("ONCE"));
      pick(await beginPayment(store.visitor, cartId), "payment_collection.id");
      pick(await complete(store.visitor, cartId), "order.id");
      cartId = await fillCart(store, store.visitor, {
        variantIds: [store.variants.sharps],
        email: "next@test.needlepoint.example",
      });
      expect(reason(await enter("ONCE"))).toEqual([
        "promotion_refused",
        "This code has been used as often as it may be.",
      ]);
    });

    it("answers bad input at its field", async () => {
      for (const code of ["", " ", "x".repeat(500), "a b", "<script>", "\u0000", 7, null, ["A"]]) {
        const answer = await enter(code);
        expect([answer.status, answer.code]).toEqual([400, "invalid_request"]);
      }
      expect((await enter("__proto__")).code).toBe("promotion_refused");
      expect(
        (await store.visitor.post("/store/carts/cart_x/promotion", { code: "A" })).status,
      ).toBe(404);
    });
  },
});
