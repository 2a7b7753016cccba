import { expectSoundEverywhere } from "../support/axe";
import { ClinicMember } from "../support/clinic-member";
import { Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

const cartLines = "Lines in your cart";

test("a line is saved for later and comes back at today's price, without an account", async ({
  page,
}) => {
  await new Shopper(page).addSharpsContainer();
  await page.goto("/cart");
  await page.getByRole("button", { name: /^Save for later: / }).click();
  const saved = page.getByRole("region", { name: "Saved for later" });
  await expect(saved).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  await expectSoundEverywhere(page, "saved for later");
  await expect(saved.getByText("1 box", { exact: true })).toBeVisible();
  await saved.getByRole("button", { name: /^Move to cart: / }).click();
  await expect(page.getByText("Moved to your cart.")).toBeVisible();
  await expect(page.getByRole("list", { name: cartLines }).getByRole("listitem")).toHaveCount(1);
  await expect(saved).toBeHidden();
});

test("sizes that are saved before signing in wait for it", async ({ page, buyer }) => {
  test.slow();
  const line = "/products/aps-superficial-fascia";
  const shopper = new ClinicMember(page);
  await page.goto(line);
  const save = page.getByRole("button", { name: "Save list" });
  // The button is the browser's once its script is there.
  await expect(async () => {
    await save.click();
    await expect(page.getByText("Choose at least one size.").first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await shopper.chooseSizes([{ size: /^0\.20( mm)? by 30/, boxes: 3 }]);
  await save.press("Enter");
  await expect(page).toHaveURL(/sign-in/);
  await page.getByRole("link", { name: "Create an account" }).click();
  await shopper.signUp(buyer);
  await expect(page.getByText("You wanted to save 1 size before you signed in.")).toBeVisible();
  await expectSoundEverywhere(page, "a list that waits to be saved");
  await page.getByRole("button", { name: "Save as a list" }).click();
  await expect(page.getByRole("heading", { name: /^Sizes of/, level: 1 })).toBeVisible();
  await expect(page.getByLabel(/^Boxes of/)).toHaveValue("3");
  await page.goto("/account/lists");
  await expect(page.getByText(/before you signed in/)).toHaveCount(0);
});

test("a list is kept from the cart, renamed, ordered from and deleted", async ({ page, buyer }) => {
  test.slow();
  const shopper = new ClinicMember(page);
  await page.goto("/account/sign-up");
  await shopper.signUp(buyer);
  await page.getByRole("link", { name: "Lists" }).click();
  await expect(page.getByRole("heading", { name: "Lists", level: 1 })).toBeVisible();
  await expectSoundEverywhere(page, "lists");
  await shopper.addSharpsContainer();
  await page.goto("/cart");
  await page.getByRole("button", { name: "Save as a list" }).click();
  await expect(page.getByRole("heading", { name: /^Cart of/, level: 1 })).toBeVisible();
  await page.getByLabel("Name of the list").fill("Every Monday");
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByRole("heading", { name: "Every Monday", level: 1 })).toBeVisible();
  await expectSoundEverywhere(page, "a list");
  await page.getByRole("button", { name: "Add the ticked lines to the cart" }).click();
  await expect(page.getByText(/added to your cart/)).toBeVisible();
  await page.goto("/account/lists");
  await page.getByRole("link", { name: "Every Monday" }).click();
  await page.getByRole("button", { name: "Delete this list" }).click();
  await expect(page.getByRole("link", { name: "Every Monday" })).toHaveCount(0);
});

test("a second device finds the cart, and a guest's cart is merged and explained", async ({
  browser,
  page,
  store,
  buyer,
}) => {
  test.slow();
  const { email, password } = buyer;
  const first = new ClinicMember(page);
  await page.goto("/account/sign-up");
  await first.signUp(buyer);
  await expect(page.getByRole("heading", { name: /^Hello/ })).toBeVisible();
  await first.addSharpsContainer();
  // One cart is nothing to speak of.
  await page.goto("/cart");
  await expect(page).toHaveURL(/\/cart$/);
  await expect(page.getByText(/had a cart already/)).toHaveCount(0);

  const device = await browser.newContext({ baseURL: store.storefrontUrl });
  const second = new Shopper(await device.newPage());
  await second.addSharpsContainer();
  await second.signIn(email, password);
  await second.page.goto("/cart");
  await expect(
    second.page.getByText(/2 boxes, 1 from before and 1 from this browser/),
  ).toBeVisible();
  await expectSoundEverywhere(second.page, "a merged cart");
  await second.page.getByRole("button", { name: "Understood" }).click();
  await expect(second.page.getByText(/had a cart already/)).toBeHidden();
  await expect(second.page.getByLabel(/^Boxes of/)).toHaveValue("2");

  await test.step("signing in at checkout says so before anything is ordered", async () => {
    const context = await browser.newContext({ baseURL: store.storefrontUrl });
    const third = new Shopper(await context.newPage());
    await third.addSharpsContainer();
    await third.goToCheckout();
    await third.page.getByLabel("Sign in", { exact: true }).check();
    await third.page.getByLabel("E-mail").fill(email);
    await third.page.getByLabel("Password", { exact: true }).fill(password);
    await third.page.getByRole("button", { name: "Continue to shipping" }).click();
    await expect(
      third.page.getByText(/3 boxes, 2 from before and 1 from this browser/),
    ).toBeVisible();
    await expectSoundEverywhere(third.page, "a merged cart at checkout");
    await third.page.getByRole("button", { name: "Understood" }).click();
    await expect(third.page.getByText(/had a cart already/)).toBeHidden();
    await expect(third.page).toHaveURL(/\/checkout/);
    await context.close();
  });

  // The first device sees it too; signed out, nobody does.
  await page.goto("/cart");
  await expect(page.getByLabel(/^Boxes of/)).toHaveValue("3");
  await expect(page.getByText(/had a cart already/)).toHaveCount(0);
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/account\/sign-in$/);
  await page.goto("/cart");
  await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  await device.close();
});
