import { ClinicMember } from "../support/clinic-member";
import { austin } from "../support/shopper";
import { expect, test } from "../support/test";

const oneSize = [{ size: /^0\.20( mm)? by 30/, boxes: 1 }];
const home = { ...austin, line1: "9 Elm St" };

test("a purchaser buys for the clinic on a practitioner's license, and only there", async ({
  page,
  browser,
  store,
  admin,
  buyer,
}) => {
  test.slow();
  const practitionersPage = await (
    await browser.newContext({ baseURL: store.storefrontUrl })
  ).newPage();
  const practitioner = new ClinicMember(practitionersPage);
  const purchaser = new ClinicMember(page);
  const pat = { ...buyer, firstName: "Pat", email: buyer.email.replace("buyer", "practitioner") };

  await test.step("a verified practitioner makes a clinic and invites a purchaser", async () => {
    await practitionersPage.goto("/account/sign-up");
    await practitioner.signUp(pat);
    await expect(practitionersPage.getByRole("heading", { name: "Hello, Pat" })).toBeVisible();
    await practitioner.confirmEmail(pat, store.mailboxUrl);
    await practitioner.becomeVerified(admin, `CL${Date.now()}`);
    await practitioner.makeClinic("Example Clinic");
    await practitioner.addClinicAddress(austin);
    await practitioner.invite(buyer);
  });

  await test.step("the purchaser follows the mail, makes an account and joins", async () => {
    await purchaser.openInvitation(buyer, store.mailboxUrl);
    await page.getByRole("link", { name: "Create an account" }).click();
    await purchaser.signUp(buyer);
    await expect(page.getByRole("heading", { name: "Join Example Clinic" })).toBeVisible();
    await page.getByRole("button", { name: "Join the clinic" }).click();
    await expect(page.getByRole("heading", { level: 2, name: "Example Clinic" })).toBeVisible();
    await expect(page.getByText("Nobody lets you buy on their license yet.")).toBeVisible();
    await purchaser.confirmEmail(buyer, store.mailboxUrl);
    await practitioner.letBuy("Robin Example");
  });

  await test.step("orders to the clinic, on whose license it says, and is cleared", async () => {
    await purchaser.addSizes(oneSize);
    await page.goto("/checkout");
    await purchaser.expectStep("Ship to");
    await expect(page.getByLabel("Street address")).toHaveValue(austin.line1);
    await page.getByRole("button", { name: "Continue to payment" }).click();
    await expect(page.getByText("Buying on the license of Pat Example, PT, Texas")).toBeVisible();
    await purchaser.placeOrder("PO-CLINIC-1");
    const sheet = page.getByRole("article");
    await expect(sheet.getByText("Cleared", { exact: true }).first()).toBeVisible();
    await expect(sheet.getByText("Pat Example, PT, Texas")).toBeVisible();
  });

  await test.step("shipped home, the same needles ask for a license of their own", async () => {
    await purchaser.addSizes(oneSize);
    await page.goto("/checkout");
    await purchaser.shipTo(buyer, home);
    await purchaser.expectStep("Your license");
    await expect(page.getByText("You may buy on the license of Pat Example")).toBeVisible();
  });

  await test.step("removed in mid-checkout, the purchaser is refused at the last press", async () => {
    await page.goto("/checkout?step=ship-to");
    await purchaser.shipTo(buyer, austin);
    await purchaser.expectStep("Payment");
    await practitioner.remove("Robin Example");
    await page.getByLabel("Purchase order number").fill("PO-CLINIC-2");
    await page.getByRole("button", { name: /^Place order/ }).click();
    await purchaser.expectStep("Your license");
    await purchaser.openTeam();
    await expect(page.getByLabel("Name of the clinic")).toBeVisible();
  });
});
