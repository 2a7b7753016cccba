import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressForm, email, signUpForm } from "./accounts";
import { addLinesBody, lineQuantity } from "./carts";
import { rejectLicenseBody } from "./licensing";
import { poNumber } from "./orders";

const sentence = (
  schema: { safeParse(v: unknown): { error?: { issues: { message: string }[] } } },
  value: unknown,
) => schema.safeParse(value).error?.issues[0]?.message;

describe("lineQuantity", () => {
  it("takes whole boxes from 1 to 999 and nothing else", () => {
    fc.assert(
      fc.property(fc.oneof(fc.double(), fc.integer({ min: -5, max: 1200 })), (quantity) => {
        const whole = Number.isInteger(quantity) && quantity >= 1 && quantity <= 999;
        expect(lineQuantity.safeParse(quantity).success).toBe(whole);
      }),
    );
    expect(sentence(lineQuantity, 0.5)).toBe("Order whole boxes.");
    expect(sentence(lineQuantity, "2")).toBe("Order whole boxes.");
  });

  it("answers an empty order with a sentence", () => {
    expect(sentence(addLinesBody, { lines: [] })).toBe("Choose at least one size.");
  });
});

describe("poNumber", () => {
  it.each(["PO-2026-118", "4500/17 #2", "Órden_9.1"])("takes %s", (number) => {
    expect(poNumber.parse(`  ${number} `)).toBe(number);
  });
  it.each(["", "   ", "<b>", "a".repeat(41), "PO\n1"])("refuses %j", (number) => {
    expect(poNumber.safeParse(number).success).toBe(false);
  });
});

describe("forms of an account", () => {
  it("keeps one spelling of an address", () => {
    expect(email.parse("  Robin@Clinic.Example ")).toBe("robin@clinic.example");
  });

  it("says at each field what is missing", () => {
    const fields = signUpForm.safeParse({
      email: "x",
      password: "short",
      firstName: " ",
      lastName: "",
    });
    expect(fields.error?.issues.map((issue) => issue.path[0])).toEqual([
      "email",
      "password",
      "firstName",
      "lastName",
    ]);
  });

  it("reads a ZIP+4 and leaves out what is optional", () => {
    const address = {
      firstName: "R",
      lastName: "E",
      line1: "1 State St",
      city: "Albany",
      state: "ny",
      zip: "12207-0001",
    };
    expect(addressForm.parse(address)).toMatchObject({
      state: "NY",
      company: "",
      line2: "",
      phone: "",
    });
    expect(sentence(addressForm, { ...address, zip: "1220" })).toMatch(/ZIP code like/);
  });
});

describe("rejectLicenseBody", () => {
  it("wants a reason that the buyer can act on", () => {
    expect(sentence(rejectLicenseBody, { reason: " " })).toBe(
      "Say why, so that the buyer can act on it.",
    );
  });
});
