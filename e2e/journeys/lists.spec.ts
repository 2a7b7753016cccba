import { expectSoundEverywhere } from "../support/axe";
import { Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

const cartLines = "Lines in your cart";

test("a line is saved for later and comes back at today's price, without an account", async ({
  page,
}) => {
  await new Shopper(page).addSharpsContainer();
  await page.goto("/cart");
  await page.getByRole("button", { name: /^Save .* for later$/ }).click();
  const saved = page.getByRole("region", { name: "Saved for later" });
  await expect(saved).toBeVisible();
  await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  await expectSoundEverywhere(page, "saved for later");
  await saved.getByRole("button", { name: /^Move .* to the cart$/ }).click();
  await expect(page.getByText("Moved to your cart.")).toBeVisible();
  await expect(page.getByRole("list", { name: cartLines }).getByRole("listitem")).toHaveCount(1);
  await expect(saved).toBeHidden();
});

test("a list is kept from the cart, renamed, ordered from and deleted", async ({ page, store }) => {
  test.slow();
  const { email, password } = store.customers.verified;
  const shopper = new Shopper(page);
  await shopper.signIn(email, password);
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
}) => {
  test.slow();
  const { email, password } = store.customers.inReview;
  const first = new Shopper(page);
  await first.signIn(email, password);
  await first.addSharpsContainer();

  const device = await browser.newContext();
  const second = new Shopper(await device.newPage());
  const elsewhere = (path: string) => second.page.goto(`${store.storefrontUrl}${path}`);
  await elsewhere("/products/sharps-container");
  await second.page.getByRole("button", { name: "Add to cart" }).click();
  await expect(second.page.getByText("1 box added to your cart.")).toBeVisible();
  await elsewhere("/account/sign-in");
  await second.page.getByLabel("E-mail").fill(email);
  await second.page.getByLabel("Password", { exact: true }).fill(password);
  await second.page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
  await expect(second.page.getByRole("heading", { name: /^Hello/ })).toBeVisible();
  await elsewhere("/cart");
  await expect(
    second.page.getByText(/2 boxes, 1 from before and 1 from this browser/),
  ).toBeVisible();
  await expectSoundEverywhere(second.page, "a merged cart");
  await second.page.getByRole("button", { name: "Understood" }).click();
  await expect(second.page.getByText(/went into the cart of your account/)).toBeHidden();

  // The first device sees it too; signed out, nobody does.
  await page.goto("/cart");
  await expect(page.getByLabel(/^Boxes of/)).toHaveValue("2");
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.goto("/cart");
  await expect(page.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  await device.close();
});
