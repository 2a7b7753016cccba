import fc from "fast-check";
import { promotionsView, totalsView } from "./line-view";

const share = (whole: number, part: number) => Math.round(whole * part * 1e6) / 1e6;
/** What Medusa keeps of a cart: whole cents in the lines, parts of a cent in tax and discounts. */
const stored = fc
  .record({
    lines: fc.array(fc.integer({ min: 1, max: 90_000 }), { minLength: 1, maxLength: 30 }),
    shipping: fc.nat(4_000),
    percents: fc.uniqueArray(fc.constantFrom(2.5, 3, 7.5, 10, 15), { maxLength: 3 }),
    taxPercent: fc.constantFrom(0, 4, 6.25, 8.25, 8.875),
  })
  .map(({ lines, shipping, percents, taxPercent }) => {
    const items = lines.map((cents) => ({
      adjustments: percents.map((percent) => ({
        code: `TAKE${percent}`,
        amount: share(cents / 100, percent / 100),
      })),
    }));
    const discount = items
      .flatMap(({ adjustments }) => adjustments)
      .reduce((sum, { amount }) => sum + amount, 0);
    const subtotal = lines.reduce((sum, cents) => sum + cents, 0) / 100;
    const tax = share(subtotal - discount, taxPercent / 100);
    return {
      items,
      item_subtotal: subtotal,
      shipping_subtotal: shipping / 100,
      tax_total: tax,
      // Exact, as Medusa reckons: the sum of floats may lie on the other side of half a cent.
      total: share(subtotal + shipping / 100 - discount + tax, 1),
      discount,
    };
  });

describe("what a cart comes to", () => {
  it("is whole cents that add up, and the codes are the discount", () => {
    fc.assert(
      fc.property(stored, (cart) => {
        const totals = totalsView(cart);
        for (const cents of Object.values(totals)) expect(Number.isInteger(cents)).toBe(true);
        const { subtotalCents, shippingCents, taxCents, discountCents, totalCents } = totals;
        expect(subtotalCents + shippingCents + taxCents - discountCents).toBe(totalCents);
        expect(Math.abs(totalCents - cart.total * 100)).toBeLessThanOrEqual(0.501);
        expect(Math.abs(discountCents - cart.discount * 100)).toBeLessThanOrEqual(1.001);
        const saved = promotionsView(cart, totals).map(({ savesCents }) => savesCents);
        expect(saved.reduce((sum, cents) => sum + cents, 0)).toBe(discountCents);
      }),
    );
  });

  it("takes parts of a cent together before they are rounded", () => {
    const line = { adjustments: [{ code: "TENTH", amount: 0.105 }] };
    const cart = {
      items: Array.from({ length: 10 }, () => line),
      item_subtotal: 10.5,
      shipping_subtotal: 0,
      tax_total: 0,
      total: 9.45,
    };
    expect(promotionsView(cart, totalsView(cart))).toEqual([{ code: "TENTH", savesCents: 105 }]);
  });
});
