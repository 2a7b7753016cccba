import { describe, expect, it } from "vitest";
import { addressFieldErrors, fromStockAddress, toStockAddress } from "./stock-address";

const form = {
  firstName: "Sample",
  lastName: "Practitioner",
  company: "Example Physical Therapy",
  attention: "Front desk",
  line1: "410 Brazos St",
  line2: "",
  city: "Austin",
  state: "TX",
  zip: "78701",
  phone: "",
};

describe("stock address", () => {
  it("comes back as it went, also from the state that Medusa keeps", () => {
    const stock = { id: "addr_1", ...toStockAddress(form) };
    expect(fromStockAddress(stock)).toEqual(form);
    expect(fromStockAddress({ ...stock, province: "us-tx" })).toEqual(form);
    // Whoever prints a label prints the company, and so whom to hand it to.
    expect(stock.company).toBe("Example Physical Therapy, Attn: Front desk");
  });

  it("brings errors to the fields of the form and leaves out what has no field", () => {
    expect(
      addressFieldErrors({
        "shipping_address.postal_code": "ZIP?",
        province: "State?",
        email: "x",
      }),
    ).toEqual({ zip: "ZIP?", state: "State?" });
  });
});
