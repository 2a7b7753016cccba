import { describe, expect, it } from "vitest";
import { nearestSizes } from "./nearest-sizes";

const made = [
  { diameterMm: 0.16, lengthMm: 15 },
  { diameterMm: 0.2, lengthMm: 30 },
  { diameterMm: 0.2, lengthMm: 40 },
  { diameterMm: 0.25, lengthMm: 30 },
  { diameterMm: 0.3, lengthMm: 60 },
];

describe("nearestSizes", () => {
  it("stays near in both dimensions", () => {
    expect(nearestSizes({ diameterMm: 0.2, lengthMm: 35 }, made, 2)).toEqual([
      { diameterMm: 0.2, lengthMm: 30 },
      { diameterMm: 0.2, lengthMm: 40 },
    ]);
    expect(nearestSizes({ diameterMm: 0.26, lengthMm: 30 }, made, 1)).toEqual([made[3]]);
  });

  it("weighs only what was asked for", () => {
    expect(nearestSizes({ lengthMm: 62 }, made, 1)).toEqual([made[4]]);
    expect(nearestSizes({ diameterMm: 0.12 }, made, 1)).toEqual([made[0]]);
  });

  it("invents nothing", () => {
    expect(nearestSizes({ lengthMm: 30 }, [], 3)).toEqual([]);
  });
});
