import { describe, expect, it } from "vitest";
import { orderProgressWords, timelineSteps, waitsForEmail, whatHappensNext } from "./order-words";

const at = "2026-11-23T17:40:00.000Z";

describe("order words", () => {
  it("waits at the first step that has not happened", () => {
    const steps = timelineSteps(
      [
        { step: "placed", at },
        { step: "license_review", at },
        { step: "cleared", at },
        { step: "packed", at: null },
        { step: "shipped", at: null },
      ],
      "cleared",
    );
    expect(steps.map(({ state }) => state)).toEqual(["done", "done", "done", "now", "next"]);
  });

  it("leaves out a review that was not needed", () => {
    const steps = timelineSteps(
      [
        { step: "placed", at },
        { step: "license_review", at: null },
        { step: "cleared", at },
        { step: "packed", at: null },
      ],
      "cleared",
    );
    expect(steps.map(({ label, state }) => `${label} ${state}`)).toEqual([
      "Placed done",
      "Cleared done",
      "Packing now",
    ]);
  });

  it("stays at the review while it runs", () => {
    const steps = timelineSteps(
      [
        { step: "placed", at },
        { step: "license_review", at },
        { step: "cleared", at: null },
      ],
      "in_review",
    );
    expect(steps.map(({ label, state }) => `${label} ${state}`)).toEqual([
      "Placed done",
      "License in review now",
      "Cleared next",
    ]);
    expect(steps[0]?.note).toBe("Nov 23, 11:40 AM CT");
    expect(steps[1]?.note).toBe("about 1 business day");
  });

  it("waits for nothing once an order has ended", () => {
    const steps = timelineSteps(
      [
        { step: "placed", at },
        { step: "license_review", at: null },
      ],
      "refused",
    );
    expect(steps.map(({ state }) => state)).toEqual(["done", "next"]);
  });

  it("does not call an order cleared that needed no license", () => {
    expect(orderProgressWords({ progress: "cleared", restricted: false }).label).toBe("Placed");
    expect(orderProgressWords({ progress: "cleared", restricted: true }).label).toBe("Cleared");
  });

  it("asks for a confirmed address while an order waits for it, and only then", () => {
    const reasons = [{ code: "email_unconfirmed", sentence: "Not confirmed." }];
    const held = { progress: "in_review" as const, decision: { reasons } };
    expect(waitsForEmail(held)).toBe(true);
    expect(waitsForEmail({ ...held, progress: "canceled" })).toBe(false);
    expect(waitsForEmail({ ...held, decision: null })).toBe(false);
  });

  it("tells the buyer what to do, and only where there is something", () => {
    const order = { progress: "in_review" as const, onLicenseOf: null };
    const waiting = (code: string) =>
      whatHappensNext({ ...order, decision: { reasons: [{ code, sentence: "" }] } });
    expect(waiting("email_unconfirmed")).toMatch(/^Confirm your e-mail address/);
    expect(waiting("email_unconfirmed")).not.toContain("A person");
    expect(waiting("credential_more_information")).toMatch(/Answer it in your account/);
    expect(waiting("credential_in_review")).toMatch(/^A person checks your license.*nothing you/);
  });

  it("names the practitioner, not the buyer, where the license is somebody else's", () => {
    const onLicenseOf = { name: "Pat Example" };
    const codes = [
      "email_unconfirmed",
      "credential_more_information",
      "credential_in_review",
      "cleared",
    ];
    for (const code of codes) {
      for (const progress of ["in_review", "cleared", "refused", "shipped", "canceled"] as const) {
        const decision = { reasons: [{ code, sentence: "" }] };
        const told = whatHappensNext({ progress, decision, onLicenseOf });
        expect(told).not.toContain("your license");
        if (progress === "in_review") expect(told).toContain("Pat Example");
      }
    }
    const cleared = whatHappensNext({
      progress: "cleared",
      decision: { reasons: [] },
      onLicenseOf,
    });
    expect(cleared).toMatch(/^The license of Pat Example covers this order/);
  });
});
