import { describe, expect, it } from "vitest";
import { knownAddresses } from "./known-addresses";

const robin = { firstName: "Robin", lastName: "Example" };
const brazos = { line1: "410 Brazos St", line2: "", city: "Austin", state: "TX", zip: "78701" };
const home = { line1: "1 Home Rd", line2: "Apt 2", city: "Waco", state: "TX", zip: "76701" };
const entry = (id: string, place: typeof home, isDefault = false) => ({
  id,
  isDefault,
  address: { ...robin, company: "", attention: "", phone: "", ...place },
});
const clinic = { name: "Example PT", addresses: [{ id: "c1", ...brazos }] };

describe("addresses that are known", () => {
  it("are the own ones and those of clinics, to the person at the clinic", () => {
    const known = knownAddresses(robin, [entry("a1", home, true)], [clinic]);
    expect(known.map(({ id, title, note }) => [id, title, note])).toEqual([
      ["book:a1", "Robin Example", "usual"],
      ["clinic:c1", "Example PT", "clinic"],
    ]);
    expect(known[1]?.address).toMatchObject({ ...robin, ...brazos, company: "Example PT" });
  });

  it("are each there once", () => {
    const known = knownAddresses(robin, [entry("a1", brazos)], [clinic]);
    expect(known.map(({ id }) => id)).toEqual(["book:a1"]);
  });
});
