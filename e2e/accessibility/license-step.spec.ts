import { expectSoundEverywhere } from "../support/axe";
import { ClinicMember } from "../support/clinic-member";
import { albany, austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

/** What the license step may answer, each as a person meets it. */
test("the license step: asked, of another state, open question, mistake, held, mixed cart", async ({
  page,
  buyer,
}) => {
  test.slow();
  const shopper = new Shopper(page);
  const number = `AX${Date.now()}`;
  await shopper.addSharpsContainer();
  await shopper.addSizes([{ size: /^0\.20( mm)? by 30/, boxes: 1 }]);
  await shopper.goToCheckout();
  await shopper.createAccount(buyer);
  await shopper.shipTo(buyer, austin);
  await shopper.expectStep("Your license");
  await expect(page.getByRole("button", { name: "Order the rest on its own" })).toBeVisible();
  await expectSoundEverywhere(page, "asked, in a mixed cart");

  await page.getByLabel("Licensed in").selectOption("Oklahoma");
  await expect(page.getByText("This order ships to Texas.")).toBeVisible();
  await expectSoundEverywhere(page, "a license of another state");

  await shopper.enterLicense({ profession: "Athletic trainer (AT)", state: "Texas", number });
  await expect(page.getByText(/A person looks at the order/)).toBeVisible();
  await expectSoundEverywhere(page, "a question the law leaves open");

  await shopper.enterLicense({ profession: "Physical therapist (PT)", state: "Texas", number });
  await page.getByLabel("NPI").fill("1234567890");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await expect(page.getByLabel("NPI")).toHaveAccessibleDescription(/last digit/);
  await expectSoundEverywhere(page, "a mistake");

  await page.getByLabel("NPI").fill("");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await shopper.expectStep("Payment");
  await expect(page.getByText(/Ordered together, everything waits/)).toBeVisible();
  await expectSoundEverywhere(page, "held, in a mixed cart");
  await page.goto("/cart");
  await expectSoundEverywhere(page, "the cart that is held");

  await page.goto("/checkout");
  await page.getByRole("button", { name: "Order the rest on its own" }).click();
  await expect(page.getByText("The other part of your cart is kept.")).toBeVisible();
  await expectSoundEverywhere(page, "a cart that was split");
});

test("the license step: prohibited", async ({ page, buyer }) => {
  test.slow();
  const shopper = new Shopper(page);
  await shopper.addSharpsContainer();
  await shopper.addSizes([{ size: /^0\.20( mm)? by 30/, boxes: 1 }]);
  await shopper.goToCheckout();
  await shopper.createAccount(buyer);
  await shopper.shipTo(buyer, albany);
  await shopper.enterLicense({
    profession: "Physical therapist (PT)",
    state: "New York",
    number: "NY-0042",
  });
  await expect(page.getByText(/New York does not permit physical therapists/)).toBeVisible();
  await expect(page.getByText(/You can place the order now/)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Order the rest on its own" })).toHaveCount(0);
  await expectSoundEverywhere(page, "prohibited");
});

test("no license step: the license is clear, and said in a line", async ({
  page,
  store,
  buyer,
  admin,
}) => {
  test.slow();
  // An account has one cart: whoever shops in it alone finds in it what they put there.
  const shopper = new ClinicMember(page);
  await page.goto("/account/sign-up");
  await shopper.signUp(buyer);
  await expect(page.getByRole("heading", { name: /^Hello/ })).toBeVisible();
  await shopper.confirmEmail(buyer, store.mailboxUrl);
  await shopper.becomeVerified(admin, `AXC${Date.now()}`);
  await shopper.addSizes([{ size: /^0\.20( mm)? by 30/, boxes: 1 }]);
  await page.goto("/checkout");
  await shopper.shipTo(buyer, austin);
  await shopper.expectStep("Payment");
  await expect(page.getByText(/your license there is verified/)).toBeVisible();
  await expectSoundEverywhere(page, "clear");
  for (const path of [
    "/cart",
    "/account",
    "/account/licenses",
    "/account/addresses",
    "/account/lists",
  ]) {
    await page.goto(path);
    await expectSoundEverywhere(page, path);
  }
});
