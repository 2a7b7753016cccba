import { expectSoundEverywhere } from "../support/axe";
import { ClinicMember } from "../support/clinic-member";
import { austin } from "../support/shopper";
import { expect, test } from "../support/test";

test("the team pages of a practitioner and of a purchaser, and the order between them", async ({
  page,
  browser,
  store,
  admin,
  buyer,
}) => {
  test.slow();
  const theirs = await browser.newPage({ baseURL: store.storefrontUrl });
  const practitioner = new ClinicMember(theirs);
  const purchaser = new ClinicMember(page);
  const pat = { ...buyer, firstName: "Pat", email: buyer.email.replace("buyer", "practitioner") };
  await theirs.goto("/account/sign-up");
  await practitioner.signUp(pat);
  await expect(theirs.getByRole("heading", { name: "Hello, Pat" })).toBeVisible();
  await practitioner.openTeam();
  await expectSoundEverywhere(theirs, "no clinic yet");
  await practitioner.confirmEmail(pat, store.mailboxUrl);
  await practitioner.becomeVerified(admin, `AX${Date.now()}`);
  await practitioner.makeClinic("Example Clinic");
  await practitioner.addClinicAddress(austin);
  await practitioner.invite(buyer);
  await purchaser.openInvitation(buyer, store.mailboxUrl);
  await expect(page.getByText("You were invited to a clinic.")).toBeVisible();
  await expectSoundEverywhere(page, "an invitation, signed out");
  await page.getByRole("link", { name: "Create an account" }).click();
  await purchaser.signUp(buyer);
  await expect(page.getByRole("heading", { name: "Join Example Clinic" })).toBeVisible();
  await expectSoundEverywhere(page, "an invitation, signed in");
  await page.getByRole("button", { name: "Join the clinic" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Example Clinic" })).toBeVisible();
  await expectSoundEverywhere(page, "a purchaser nobody lets buy");
  await practitioner.letBuy("Robin Example");
  await theirs.getByText("Invite somebody", { exact: true }).click();
  await expectSoundEverywhere(theirs, "the practitioner's team");
  await purchaser.openTeam();
  await expectSoundEverywhere(page, "the purchaser's team");

  await purchaser.addSizes([{ size: /^0\.20( mm)? by 30/, boxes: 1 }]);
  await page.goto("/checkout");
  await purchaser.expectStep("Ship to");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await expect(page.getByText("Buying on the license of Pat Example, PT, Texas")).toBeVisible();
  await expectSoundEverywhere(page, "payment on a practitioner's license");
  await purchaser.placeOrder("PO-TEAM-AXE");
  // Robin has not confirmed their address: the order waits, and the license it names is Pat's.
  const sheet = page.getByRole("article");
  await expect(sheet.getByText("Pat Example, PT, Texas")).toBeVisible();
  await expect(sheet.getByText(/your license/i)).toHaveCount(0);
  await expectSoundEverywhere(page, "a purchaser's order");
  await theirs.close();
});
