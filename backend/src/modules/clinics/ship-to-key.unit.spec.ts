import { shipToKey } from "./ship-to-key";

const clinic = {
  line1: "410 Brazos Street",
  line2: "Suite 200",
  city: "Austin",
  state: "TX",
  zip: "78701",
};

describe("the compared form of an address", () => {
  it.each([
    [{ line1: "410 brazos st.", line2: "ste 200" }],
    [{ line1: "410 Brazos St, Suite 200", line2: "" }],
    [{ line1: "  410   BRAZOS  Street ", line2: "Suite  200" }],
    [{ city: "AUSTIN" }],
    [{ state: "tx" }],
    [{ state: "us-tx" }],
    [{ zip: "78701-1234" }],
    [{ zip: " 787011234 " }],
  ])("is the same for another spelling: %j", (spelling) => {
    expect(shipToKey({ ...clinic, ...spelling })).toBe(shipToKey(clinic));
  });

  it.each([
    [{ line1: "412 Brazos Street" }],
    [{ line1: "41 0 Brazos Street" }],
    [{ line1: "410 N Brazos Street" }],
    [{ line1: "410 Brazos Avenue" }],
    [{ line2: "Suite 201" }],
    [{ line2: "Apt 200" }],
    [{ line2: "" }],
    [{ line2: "Suite 200, to 9 Elm Street" }],
    [{ city: "Round Rock" }],
    [{ state: "OK" }],
    [{ zip: "78702" }],
  ])("is another for another place: %j", (place) => {
    expect(shipToKey({ ...clinic, ...place })).not.toBe(shipToKey(clinic));
  });

  it("reads accents and apostrophes as people leave them out", () => {
    const at = (line1: string, city: string) => shipToKey({ ...clinic, line1, city });
    expect(at("1 O'Connor Rd", "Cañon City")).toBe(at("1 OConnor Road", "Canon City"));
  });

  it.each([
    [{ line1: " " }],
    [{ line1: "...", line2: "Suite 200" }],
    [{ city: "" }],
    [{ state: "" }],
    [{ zip: "" }],
    [{ zip: "7870" }],
    [{ zip: "78701 x" }],
  ])("does not exist for half an address: %j", (missing) => {
    expect(shipToKey({ ...clinic, ...missing })).toBeNull();
  });

  it("cannot be forged by moving a part into its neighbor", () => {
    const split = { ...clinic, line1: "410 Brazos Street Suite 200 Austin", city: "Austin" };
    expect(shipToKey(split)).not.toBe(shipToKey(clinic));
    expect(shipToKey({ ...clinic, line2: "Suite 200|AUSTIN" })).not.toBe(shipToKey(clinic));
  });
});
