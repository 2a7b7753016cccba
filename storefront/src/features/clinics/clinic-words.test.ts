import { describe, expect, it } from "vitest";
import { lenderWords, licenseWords, listWords, placeWords } from "./clinic-words";

describe("words about a clinic", () => {
  it("say on whose license somebody buys", () => {
    const lender = { name: "Sample Practitioner", profession: "PT", jurisdiction: "TX" } as const;
    expect(lenderWords(lender)).toBe("Sample Practitioner, PT, Texas");
    expect(lenderWords({ ...lender, profession: "other" })).toBe("Sample Practitioner, Texas");
  });

  it("name a license and a place", () => {
    expect(licenseWords({ profession: "DC", jurisdiction: "DC", expiresOn: "2030-01-31" })).toBe(
      "DC, District of Columbia",
    );
    const place = { line1: "1 Elm St", line2: "", city: "Austin", state: "TX", zip: "78701" };
    expect(placeWords(place)).toBe("1 Elm St, Austin, TX 78701");
    expect(placeWords({ ...place, line2: "Suite 2" })).toBe("1 Elm St, Suite 2, Austin, TX 78701");
  });

  it("list names as a sentence does", () => {
    expect([listWords([]), listWords(["A"]), listWords(["A", "B"])]).toEqual(["", "A", "A and B"]);
    expect(listWords(["A", "B", "C"])).toBe("A, B and C");
  });
});
