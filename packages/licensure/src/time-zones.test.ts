import { describe, expect, it } from "vitest";
import { jurisdictions } from "./jurisdictions";
import { dayIn } from "./time-zones";

describe("dayIn", () => {
  it("reads one instant as the day it is at each place", () => {
    const instant = new Date("2026-12-01T05:30:00Z");
    expect(dayIn("NY", instant)).toBe("2026-12-01");
    expect(dayIn("TX", instant)).toBe("2026-11-30");
    expect(dayIn("HI", instant)).toBe("2026-11-30");
    expect(dayIn("GU", instant)).toBe("2026-12-01");
    expect(dayIn("AZ", new Date("2026-07-01T06:59:00Z"))).toBe("2026-06-30");
    expect(dayIn("CO", new Date("2026-07-01T06:59:00Z"))).toBe("2026-07-01");
  });

  it("knows the clock of every jurisdiction, within a day of UTC", () => {
    for (const code of jurisdictions) {
      expect(["2026-11-22", "2026-11-23", "2026-11-24"]).toContain(
        dayIn(code, new Date("2026-11-23T12:00:00Z")),
      );
    }
  });
});
