import type { NeedleSpec } from "@needlepoint/needles/spec";
import { describe, expect, it } from "vitest";
import { type Compared, compareRows } from "./compare-rows";

const spec: NeedleSpec = {
  diameterMm: 0.2,
  lengthMm: 30,
  handle: "steel",
  conductive: true,
  coating: "uncoated",
  guideTube: true,
  needlesPerBox: 100,
  needlesPerBlister: 5,
  sterilization: "ethylene-oxide",
  colorCode: { name: "blue", hex: "#3b77d1" },
};

type Size = { price?: number; state?: "in_stock" | "out"; spec?: Partial<NeedleSpec> | null };

function line(sizes: Size[], more: Partial<Compared> = {}): Compared {
  return {
    category: { handle: "fine", title: "Fine" },
    restrictionClass: "rx-needle",
    fromUnitCents: Math.min(...sizes.map(({ price = 1590 }) => price)),
    boxes: { min: 1, max: null },
    variants: sizes.map(({ price = 1590, state = "in_stock", spec: own }, i) => ({
      id: `v${i}`,
      sku: `S${i}`,
      title: `Size ${i}`,
      options: {},
      weightGrams: null,
      gtin: null,
      spec: own === null ? null : { ...spec, ...own },
      tiers: [
        { minQuantity: 10, unitCents: price - 200 },
        { minQuantity: 1, unitCents: price },
      ],
      availability: { state, quantityLeft: null, restockOn: null },
    })),
    ...more,
  };
}

const row = (products: Compared[], label: string) => {
  const found = compareRows(products).find((one) => one.label === label);
  if (!found) throw new Error(`no row ${label}`);
  return found;
};

describe("a comparison", () => {
  const fine = line([{ spec: { diameterMm: 0.25 } }, { spec: { lengthMm: 15 } }]);
  const deep = line([{ price: 1890, spec: { handle: "plastic", conductive: false } }]);

  it("tells values of all sizes of a line, each once and in order", () => {
    expect(row([fine], "Diameters, mm").values).toEqual(["0.20, 0.25"]);
    expect(row([fine], "Lengths, mm").values).toEqual(["15, 30"]);
  });

  it("marks what differs and leaves the rest unmarked", () => {
    expect(row([fine, deep], "Handle")).toEqual({
      label: "Handle",
      values: ["Steel", "Plastic"],
      differs: true,
    });
    expect(row([fine, deep], "Needles a box").differs).toBe(false);
    expect(compareRows([fine]).every(({ differs }) => !differs)).toBe(true);
  });

  it("tells a needle's price at one box and at the best break", () => {
    expect(row([fine], "A needle, at one box").values).toEqual(["15.9¢"]);
    expect(row([fine], "A needle, at the best break").values).toEqual(["13.9¢"]);
    expect(row([fine], "Quantity break").values).toEqual(["$13.90 from 10 boxes"]);
  });

  it("tells how many sizes are in stock", () => {
    const some = line([{}, { state: "out" }]);
    expect(row([fine, some, line([{ state: "out" }])], "In stock").values).toEqual([
      "Every size",
      "1 of 2 sizes",
      "No",
    ]);
  });

  it("leaves out rows that say nothing, and shows a dash where one product has nothing to say", () => {
    const tray = line([{ spec: null }], { restrictionClass: "none" });
    expect(compareRows([tray]).map(({ label }) => label)).not.toContain("Handle");
    expect(row([fine, tray], "Handle").values).toEqual(["Steel", "–"]);
    expect(row([fine, tray], "License").values[1]).toBe("None needed");
  });
});
