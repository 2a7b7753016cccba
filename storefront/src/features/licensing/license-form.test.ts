import { credentialInput } from "@needlepoint/licensure/credential";
import { describe, expect, it } from "vitest";
import { fieldErrors } from "@/lib/form-state";
import { readLicenseForm } from "./license-form";

const good = {
  profession: "PT",
  jurisdiction: "TX",
  number: "1284417",
  nameOnLicense: "Sample Practitioner",
  expiresOn: "2028-03-31",
  npi: "",
};
const parse = (changes: Record<string, string> = {}) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...good, ...changes })) form.set(name, value);
  return credentialInput.safeParse(readLicenseForm(form));
};
const errors = (changes: Record<string, string>) => {
  const parsed = parse(changes);
  return parsed.success ? {} : fieldErrors(parsed.error);
};

describe("license form", () => {
  it("takes what a date field sends and what people write", () => {
    for (const typed of ["2028-03-31", "3/31/2028", " 03 / 31 / 2028 ", "03-31-2028"]) {
      expect(parse({ expiresOn: typed }).data?.expiresOn).toBe("2028-03-31");
    }
    expect(Object.keys(errors({ expiresOn: "2028-02-30" }))).toEqual(["expiresOn"]);
    expect(Object.keys(errors({ expiresOn: "next spring" }))).toEqual(["expiresOn"]);
  });

  it("says that the last digit of an NPI is off, and takes none at all", () => {
    expect(errors({ npi: "1234567890" })).toEqual({
      npi: "The last digit doesn't match. Check for a typo.",
    });
    expect(parse({ npi: "123 456 7893" }).data?.npi).toBe("1234567893");
    expect(parse().data?.npi).toBeNull();
  });

  it("names every empty field", () => {
    const empty = Object.fromEntries(Object.keys(good).map((name) => [name, ""]));
    expect(Object.keys(errors(empty)).sort()).toEqual(
      ["expiresOn", "jurisdiction", "nameOnLicense", "number", "profession"].sort(),
    );
  });
});
