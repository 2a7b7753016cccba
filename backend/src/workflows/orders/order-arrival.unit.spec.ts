import type { OrderView } from "@needlepoint/contracts/orders";
import { arrivalOf } from "./order-arrival";

const transit = { least: 2, most: 2 };
const placed = "2026-11-20T16:00:00.000Z"; // a Friday, before the cut-off
const steps = (cleared: string | null, shipped: string | null): OrderView["timeline"] => [
  { step: "placed", at: placed },
  { step: "license_review", at: placed },
  { step: "cleared", at: cleared },
  { step: "packed", at: shipped },
  { step: "shipped", at: shipped },
];
const latest = (...of: Parameters<typeof arrivalOf>) => arrivalOf(...of)?.latest;

describe("when an order arrives", () => {
  it("counts from when it was placed where nothing held it", () => {
    const free = steps(null, null).filter(({ step }) => step === "placed");
    expect(latest("cleared", free, transit)).toBe("2026-11-24");
  });

  it("counts from when its license was cleared, not from when it was placed", () => {
    expect(latest("cleared", steps("2026-11-23T22:00:00.000Z", null), transit)).toBe("2026-11-27");
  });

  it("counts from its parcel once that has left", () => {
    expect(latest("shipped", steps(placed, "2026-11-24T22:00:00.000Z"), transit)).toBe(
      "2026-11-27",
    );
  });

  it.each(["in_review", "refused", "canceled"] as const)("is not said of one %s", (progress) => {
    expect(arrivalOf(progress, steps(null, null), transit)).toBeNull();
  });

  it("is not said where nobody knows how long it travels", () => {
    expect(arrivalOf("cleared", steps(null, null), null)).toBeNull();
  });
});
