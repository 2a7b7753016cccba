import type { OrderLineView } from "@needlepoint/contracts/orders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partOfOrder, wishesOfOrder } from "./reorder-lines";

const line = (change: Partial<OrderLineView>): OrderLineView => ({
  id: "line",
  variantId: "variant",
  productHandle: "aps",
  title: "APS",
  variantTitle: "0.20 × 30 mm",
  sku: "APS-SF-020-030",
  quantity: 2,
  unitCents: 1500,
  totalCents: 3000,
  restrictionClass: "rx-needle",
  drawing: "needle",
  spec: null,
  boxes: { min: 1, max: null },
  licensed: true,
  ...change,
});

describe("an order once more", () => {
  it("remembers line by line whether a license was asked for it", () => {
    const lines = [line({ variantId: "a" }), line({ variantId: "b", licensed: false })];
    expect(wishesOfOrder(lines).map(({ ref, wasRestricted }) => [ref, wasRestricted])).toEqual([
      ["a", true],
      ["b", false],
    ]);
  });

  it("is looked at in parts that leave no line out and show none twice", () => {
    fc.assert(
      fc.property(fc.nat(1500), (count) => {
        const seen: number[] = [];
        let at: number | null = 0;
        while (at !== null) {
          const part = partOfOrder(count, at === 0 ? undefined : String(at));
          expect(part.to - part.from).toBeLessThanOrEqual(200);
          for (let i = part.from; i < part.to; i += 1) seen.push(i);
          at = part.after;
        }
        expect(seen).toEqual(Array.from({ length: count }, (_, i) => i));
      }),
    );
    expect(partOfOrder(450, "200")).toEqual({ from: 200, to: 400, of: 450, before: 0, after: 400 });
  });

  it("begins at its beginning for an address that names none of its lines", () => {
    for (const odd of ["9999", "-1", "1.5", "x", "", ["200"], undefined, "999999999"]) {
      expect(partOfOrder(250, odd)).toMatchObject({ from: 0, to: 200, before: null, after: 200 });
    }
  });
});
