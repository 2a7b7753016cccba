import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkoutSteps, type StepFacts } from "./steps";

const newBuyer: StepFacts = {
  email: null,
  signedIn: false,
  owned: false,
  hasRestricted: true,
  addressComplete: false,
  zipDisagrees: false,
  shippingChosen: false,
  outcome: "ask",
  credentialOnFile: false,
};
const signedIn: StepFacts = { ...newBuyer, email: "a@b.example", signedIn: true, owned: true };
const shipped: StepFacts = { ...signedIn, addressComplete: true, shippingChosen: true };

const shown = (facts: StepFacts, asked?: string) =>
  checkoutSteps(facts, asked).map((step) => `${step.number} ${step.name} ${step.state}`);
const current = (facts: StepFacts, asked?: string) =>
  checkoutSteps(facts, asked).find((step) => step.state === "current")?.name;

describe("checkout steps", () => {
  it("walks a new buyer of needles through four steps", () => {
    expect(shown(newBuyer)).toEqual([
      "1 contact current",
      "2 ship-to upcoming",
      "3 license upcoming",
      "4 payment upcoming",
    ]);
    expect(current(signedIn)).toBe("ship-to");
    expect(current(shipped)).toBe("license");
    expect(current({ ...shipped, outcome: "hold" })).toBe("payment");
  });

  it("asks no license for a cart without restricted goods, nor an account", () => {
    const guest: StepFacts = { ...newBuyer, hasRestricted: false, outcome: "clear" };
    expect(shown({ ...guest, email: "a@b.example" })).toEqual([
      "1 contact done",
      "2 ship-to current",
      "3 payment upcoming",
    ]);
  });

  it("asks a guest with needles for an account even when an e-mail is on the cart", () => {
    expect(current({ ...newBuyer, email: "a@b.example" })).toBe("contact");
  });

  it("leaves the license out once it is clear, and for a license on file until the ship-to tells", () => {
    expect(shown({ ...shipped, outcome: "clear" })).toEqual([
      "1 contact done",
      "2 ship-to done",
      "3 payment current",
    ]);
    expect(shown({ ...signedIn, credentialOnFile: true })).not.toContain("3 license upcoming");
    expect(current({ ...shipped, credentialOnFile: true })).toBe("license");
  });

  it("stays at the license when the decision is a refusal", () => {
    expect(current({ ...shipped, outcome: "refuse" })).toBe("license");
  });

  it("goes back to contact when the session ran out, and to ship-to when the ZIP disagrees", () => {
    expect(current({ ...shipped, signedIn: false, owned: false, email: null })).toBe("contact");
    expect(current({ ...shipped, zipDisagrees: true })).toBe("ship-to");
  });

  it("opens a finished step again and never one whose predecessor is open", () => {
    expect(current({ ...shipped, outcome: "hold" }, "ship-to")).toBe("ship-to");
    expect(current(newBuyer, "payment")).toBe("contact");
    expect(current(shipped, "nonsense")).toBe("license");
  });

  it("shows exactly one current step and numbers without a gap, whatever the facts", () => {
    const facts = fc.record<StepFacts>({
      email: fc.option(fc.constant("a@b.example")),
      signedIn: fc.boolean(),
      owned: fc.boolean(),
      hasRestricted: fc.boolean(),
      addressComplete: fc.boolean(),
      zipDisagrees: fc.boolean(),
      shippingChosen: fc.boolean(),
      outcome: fc.constantFrom("clear", "ask", "hold", "refuse"),
      credentialOnFile: fc.boolean(),
    });
    const asked = fc.constantFrom(undefined, "contact", "ship-to", "license", "payment");
    fc.assert(
      fc.property(facts, asked, (given, step) => {
        const steps = checkoutSteps(given, step);
        expect(steps.filter((s) => s.state === "current")).toHaveLength(1);
        expect(steps.map((s) => s.number)).toEqual(steps.map((_, index) => index + 1));
        const payment = steps.at(-1);
        if (payment?.state === "current" && given.hasRestricted) {
          expect(["clear", "hold"]).toContain(given.outcome);
        }
      }),
    );
  });
});
