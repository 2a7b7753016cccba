import type { Page } from "@playwright/test";
import { expectSoundEverywhere } from "../support/axe";
import { Shelf } from "../support/shelf";
import { austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

const sku = "CHT-TP-PAPER";

async function addChart(page: Page): Promise<void> {
  await page.goto("/products/anatomy-chart");
  await page.getByRole("button", { name: "Add to cart" }).click();
  await expect(page.getByText("1 box added to your cart.")).toBeVisible();
}

const boxesOf = (page: Page, name: RegExp) =>
  page.getByRole("list", { name: "Lines in your cart" }).getByLabel(name);

/** Types a number of boxes and waits until the server has it; the field is the script's to hear. */
async function setBoxes(page: Page, name: RegExp, count: number): Promise<void> {
  const boxes = boxesOf(page, name);
  await expect(async () => {
    await boxes.fill(String(count));
    await boxes.press("Enter");
    const said = page.getByText("Quantity updated.");
    await expect(said)
      .toBeAttached({ timeout: 5_000 })
      .catch(async () => {
        // On a slow day it is said too late, and a second time there is nothing to say.
        await page.reload();
        await expect(boxes).toHaveValue(String(count), { timeout: 2_000 });
      });
  }).toPass();
  await page.reload();
  await expect(boxes).toHaveValue(String(count));
}

test.describe("a cart while the shop goes on", () => {
  test.describe.configure({ mode: "serial" });
  let shelf: Shelf;
  test.beforeEach(async ({ admin }) => {
    shelf = await Shelf.of(admin, sku);
  });
  test.afterEach(async () => shelf.putBack());

  test("boxes change at once and are sent once; the total is the server's", async ({ page }) => {
    await addChart(page);
    await page.goto("/cart");
    const boxes = boxesOf(page, /^Boxes of Trigger point wall chart/);
    const more = page.getByRole("button", { name: /^One box more of/ });
    const subtotal = page.getByText("$14.50", { exact: true });
    let posts = 0;
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/cart", async (route) => {
      if (route.request().method() !== "POST") return route.continue();
      posts += 1;
      await held;
      await route.continue();
    });
    // The stepper is the browser's once its script is there.
    await expect(async () => {
      await more.click();
      await expect(page.getByText("Working out the total…")).toBeVisible({ timeout: 500 });
    }).toPass();
    await more.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await expect(boxes).not.toHaveValue("1");
    const wanted = await boxes.inputValue();
    await expect(subtotal.first()).toBeVisible();
    const checkout = page.getByRole("link", { name: "Go to checkout" });
    await expect(checkout).toHaveAttribute("aria-busy", "true");
    await checkout.click();
    await expect(page).toHaveURL(/\/cart$/);
    release();
    await expect(page).toHaveURL(/\/checkout/);
    await page.goto("/cart");
    await expect(boxes).toHaveValue(wanted);
    expect(posts).toBeLessThanOrEqual(2);
  });

  test("what the shop has not got rolls back, with the reason at the line", async ({ page }) => {
    await shelf.stock(3);
    await addChart(page);
    await page.goto("/cart");
    const boxes = boxesOf(page, /^Boxes of Trigger point wall chart/);
    await expect(async () => {
      await boxes.fill("9");
      await boxes.press("Enter");
      await expect(
        page.getByRole("alert").filter({ hasText: "Only 3 boxes are left." }),
      ).toBeVisible({ timeout: 3_000 });
    }).toPass();
    await expect(boxes).toHaveValue("1");
    await expect(boxes).toHaveAccessibleDescription(/Only 3 boxes are left/);
  });

  test("price and stock that changed are told, taken at a press, and told before an order", async ({
    page,
    buyer,
  }) => {
    test.slow();
    const shopper = new Shopper(page);
    await addChart(page);
    await page.goto("/cart");
    const boxes = boxesOf(page, /^Boxes of Trigger point wall chart/);
    await setBoxes(page, /^Boxes of Trigger point wall chart/, 6);

    await test.step("in the cart", async () => {
      await shelf.price(16);
      await shelf.stock(4);
      await page.reload();
      await expect(page.getByText(/from \$13\.00 to \$16\.00 a box/)).toBeVisible();
      await expect(page.getByText("Was $13.00 a box, is $16.00 now.")).toBeVisible();
      await expect(page.getByText("Only 4 boxes are left.")).toBeVisible();
      await expectSoundEverywhere(page, "a cart that changed");
      await page.getByRole("button", { name: /^Take 4 of/ }).click();
      await expect(boxes).toHaveValue("4");
      await expect(page.getByText("Only 4 boxes are left.")).toBeHidden();
      await page.getByRole("button", { name: "Accept the new price" }).press("Enter");
      await expect(page.getByText("Changed since you last looked")).toBeHidden();
      await page.reload();
      await expect(page.getByText("Changed since you last looked")).toBeHidden();
    });

    await test.step("between the cart and the order", async () => {
      await shopper.goToCheckout();
      await shopper.goOnAsGuest(buyer);
      await expect(page.getByText(/^arrives /).first()).toBeVisible();
      await page.getByLabel("Attention").fill("Front desk");
      await shopper.shipTo(buyer, austin);
      await shopper.expectStep("Payment");
      await expect(page.getByText(/Attn: Front desk.*arrives/)).toBeVisible();
      await page.getByLabel("Purchase order number").fill("PO-CHANGED");
      await page.getByLabel("Order notes").fill("Side door\n<b>ring</b> twice");
      await shelf.price(17);
      await page.getByRole("button", { name: /^Place order/ }).click();
      await expect(page.getByText(/changed while you were ordering/)).toBeVisible();
      await expect(page.getByText(/from \$16\.00 to \$17\.00 a box/)).toBeVisible();
      await expect(page.getByLabel("Purchase order number")).toHaveValue("PO-CHANGED");
      await expect(page.getByLabel("Order notes")).toHaveValue("Side door\n<b>ring</b> twice");
      await expectSoundEverywhere(page, "a payment step that changed");

      await shelf.stock(2);
      await page.getByRole("button", { name: /^Accept and place order/ }).click();
      await expect(page.getByText(/2 left of the 4/)).toBeVisible();
      await page.getByRole("button", { name: /and see the new total$/ }).click();
      await page.getByRole("button", { name: /^Place order · / }).click();
      await expect(page.getByRole("heading", { name: /^Order \d+$/ })).toBeVisible({
        timeout: 30_000,
      });
      await expect(page.getByText("<b>ring</b> twice")).toBeVisible();
      await expect(page.getByText("Attn: Front desk")).toBeVisible();
      await expect(page.getByText(/^Arrives /)).toBeVisible();
      await expect(page.getByText("Tax, Texas")).toBeVisible();
      await expect(page.getByText(/· 2 boxes/)).toBeVisible();
    });
  });

  test("what is not sold any more says so, and blocks nothing else", async ({ page }) => {
    const shopper = new Shopper(page);
    await addChart(page);
    await shopper.addSharpsContainer();
    await page.goto("/cart");
    await expect(page.getByText("Changed since you last looked")).toBeHidden();
    await shelf.publish(false);
    await page.reload();
    await expect(page.getByText("Not sold any more: it can't be ordered.")).toBeVisible();
    await page.goto("/checkout");
    await expect(page.getByText(/Trigger point wall chart.*: not sold any more\./)).toBeVisible();
    await page.getByRole("button", { name: "Take it out of the cart" }).click();
    await expect(page.getByText("Changed since you last looked")).toBeHidden();
    await expect(page.getByRole("list", { name: "Lines of the order" })).toHaveText(/Sharps/);
    await expect(page.getByRole("list", { name: "Lines of the order" })).not.toHaveText(/chart/);
  });
});

test("of two tabs, the one that does not know is told and shown the cart as it is", async ({
  page,
  context,
}) => {
  await new Shopper(page).addSharpsContainer();
  await page.goto("/cart");
  const stale = await context.newPage();
  await stale.goto("/cart");
  await setBoxes(page, /^Boxes of Sharps/, 5);
  const boxes = boxesOf(stale, /^Boxes of Sharps/);
  await stale.getByRole("button", { name: /^One box more of/ }).click();
  // The same words are said to screen readers, outside the list.
  const lines = stale.getByRole("list", { name: "Lines in your cart" });
  await expect(lines.getByText(/set to 5 boxes in another tab/)).toBeVisible();
  await expect(boxes).toHaveValue("5");
});

test("a code says why not, what it saves, and goes again", async ({ page }) => {
  const shopper = new Shopper(page);
  await shopper.addSharpsContainer();
  await page.goto("/cart");
  await page.getByText("Have a promotion code?").click();
  const code = page.getByRole("textbox", { name: "Promotion code" });
  const apply = page.getByRole("button", { name: "Apply" });
  await code.fill("NOSUCHCODE");
  await code.press("Enter");
  await expect(code).toHaveAccessibleDescription(/There is no such code/);
  await code.fill("demo10");
  await apply.click();
  await expect(code).toHaveAccessibleDescription(/needs \$50\.00 of goods/);
  await expect(code).toHaveValue("demo10");
  await expectSoundEverywhere(page, "a cart with a code that is refused");

  await setBoxes(page, /^Boxes of Sharps/, 20);
  await page.getByText("Have a promotion code?").click();
  await code.fill("demo10");
  await apply.click();
  await expect(page.getByRole("list", { name: "Codes in use" })).toHaveText(/DEMO10 saves \$/);
  await expect(page.getByText("Discount DEMO10")).toBeVisible();
  await shopper.goToCheckout();
  await expect(page.getByText("Discount DEMO10")).toBeVisible();
  await expectSoundEverywhere(page, "checkout with a code");
  await page.getByRole("button", { name: "Take off DEMO10" }).click();
  await expect(page.getByText("Discount DEMO10")).toBeHidden();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("boxes and codes are posted plainly", async ({ page }) => {
    await page.goto("/products/sharps-container");
    await page.getByRole("textbox", { name: /1\.4 qt/ }).fill("3");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page).toHaveURL(/\/cart$/);
    await page.getByRole("button", { name: /^One box more of/ }).click();
    await expect(boxesOf(page, /^Boxes of Sharps/)).toHaveValue("4");
    await page.getByText("Have a promotion code?").click();
    await page.getByRole("textbox", { name: "Promotion code" }).fill("NOSUCHCODE");
    await page.getByRole("button", { name: "Apply" }).click();
    await expect(page.getByText("There is no such code.").first()).toBeVisible();
  });
});

test("an address is kept in the book and taken from it in one press", async ({ page, buyer }) => {
  const shopper = new Shopper(page);
  await shopper.addSharpsContainer();
  await shopper.goToCheckout();
  await shopper.createAccount(buyer);
  await page.getByLabel("Keep this address in my account").check();
  await shopper.shipTo(buyer, austin);
  await shopper.expectStep("Payment");
  await page.getByRole("link", { name: "Edit ship to" }).click();
  await shopper.expectStep("Ship to");
  await page.getByLabel("Street address").fill("1 Elsewhere Rd");
  await page.getByRole("button", { name: /^Robin Example.*410 Brazos St/ }).press("Enter");
  await shopper.expectStep("Payment");
  await expect(page.getByText(/410 Brazos St, Austin/)).toBeVisible();
});

test("a cart is not attached to somebody by typing their address", async ({ page, store }) => {
  const shopper = new Shopper(page);
  await shopper.addSharpsContainer();
  await shopper.goToCheckout();
  await page.getByLabel("Continue as guest").check();
  await page.getByLabel("E-mail").fill(store.customers.verified.email);
  await page.getByRole("button", { name: "Continue to shipping" }).click();
  await expect(page.getByLabel("E-mail")).toHaveAccessibleDescription(/has an account/);
  await shopper.expectStep("Contact");
});
