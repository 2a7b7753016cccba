import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { dayInWords, LicenseExpiring, licenseExpiringMail } from "./license-mails";

const mail = {
  firstName: "Robin",
  profession: "physical therapist",
  jurisdiction: "Texas",
  expiresOn: "2027-06-30",
  accountUrl: "https://shop.example/account/licenses",
};

describe("the reminder of an expiry", () => {
  it("says the day as a person writes it, the one that is printed on the license", () => {
    const shown = renderToStaticMarkup(createElement(LicenseExpiring, mail));
    expect(shown).toContain("until June 30, 2027");
    expect(shown).not.toContain("2027-06-30");
    expect(dayInWords("2027-01-01")).toBe("January 1, 2027");
  });

  it("takes a day and no words in its place", () => {
    expect(licenseExpiringMail.safeParse(mail).success).toBe(true);
    expect(licenseExpiringMail.safeParse({ ...mail, expiresOn: "June 30" }).success).toBe(false);
  });
});
