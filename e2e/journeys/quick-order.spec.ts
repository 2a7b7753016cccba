import type { Browser, Page } from "@playwright/test";
import { expectSoundEverywhere } from "../support/axe";
import { austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

const paste = [
  "SKU, boxes",
  "shc-014, 1",
  "SHC-014\t1",
  "APS-SF-20-030; 2",
  "TRY-0604 x 12",
  "CSW-0100, 2",
].join("\n");
const line = (page: Page, name: RegExp) =>
  page.getByRole("list", { name: "Lines of your order" }).getByRole("listitem").filter({
    hasText: name,
  });

test("an order is pasted, mended line by line, and added in one press", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Quick order" }).first().click();
  await expect(page.getByRole("heading", { name: "Quick order", level: 1 })).toBeVisible();
  await expectSoundEverywhere(page, "an empty quick order");

  // By keyboard from the box to the answer.
  await page.getByLabel("Lines", { exact: true }).fill(paste);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByText("2 of 4 lines ready: 4 boxes")).toBeVisible();
  await expect(line(page, /SHC-014/)).toContainText("1 + 1, from 2 lines.");
  await expect(page.getByText("2 lines need another look.")).toBeVisible();
  await expectSoundEverywhere(page, "a quick order with mistakes");

  await line(page, /APS-SF-20-030/)
    .getByRole("button", { name: /^APS-SF-020-030/ })
    .click();
  await expect(page.getByText("3 of 4 lines ready: 6 boxes")).toBeVisible();
  await expect(line(page, /TRY-0604/)).toContainText("Order at most 10 boxes of this size.");

  // The good ones go in, the bad one stays with what to do.
  await page.getByRole("button", { name: "Add the ticked lines to the cart" }).click();
  await expect(page.getByText("6 boxes added to your cart.")).toBeVisible();
  await expect(page.getByText("0 of 1 line ready")).toBeVisible();
  await line(page, /TRY-0604/)
    .getByRole("button", { name: "Make it 10 boxes" })
    .click();
  await expect(page.getByText("1 of 1 line ready: 10 boxes")).toBeVisible();
  await page.getByRole("button", { name: "Add the ticked lines to the cart" }).click();
  await expect(page.getByRole("heading", { name: "Your cart" })).toBeVisible();
  await expect(page.getByText("10 boxes added to your cart.")).toBeVisible();
  await expect(
    page.getByRole("list", { name: "Lines in your cart" }).getByRole("listitem"),
  ).toHaveCount(4);
});

test("5,000 lines are answered with the limit, and none is lost", async ({ page }) => {
  await page.goto("/quick-order");
  const lines = Array.from({ length: 5000 }, (_, i) => `NO-SUCH-${i}, 1`);
  // As a paste puts it there: typing so much takes a browser half a minute.
  await page.getByLabel("Lines", { exact: true }).evaluate((box, text) => {
    (box as HTMLTextAreaElement).value = text;
  }, lines.join("\n"));
  await page.getByRole("button", { name: "Look up these lines" }).click();
  await expect(page.getByText(/5,000 lines are more than go in at once: 200/)).toBeVisible();
  await expect(
    page.getByRole("list", { name: "Lines of your order" }).getByRole("listitem"),
  ).toHaveCount(200);
  await expect(page.getByLabel("More lines")).toHaveValue(lines.slice(200).join("\n"));
});

async function withoutScript(browser: Browser, run: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    await run(await context.newPage());
  } finally {
    await context.close();
  }
}

test("a file is read, mended and added without JavaScript", async ({ browser, store }) => {
  await withoutScript(browser, async (page) => {
    await page.goto(`${store.storefrontUrl}/quick-order`);
    await page.getByLabel("Or a CSV file").setInputFiles({
      name: "order.csv",
      mimeType: "text/csv",
      buffer: Buffer.from('\uFEFFQty;Item\r\n2;"SHC-014"\r\nlots;CSW-0100\r\n'),
    });
    await page.getByRole("button", { name: "Look up these lines" }).click();
    await expect(page.getByText("1 of 2 lines ready: 2 boxes")).toBeVisible();
    await expect(page.getByText("Enter whole boxes, a number from 1 on.")).toBeVisible();
    await page.getByLabel("Boxes of CSW-0100").fill("2");
    await page.getByRole("button", { name: "Look at the lines again" }).click();
    await expect(page.getByText("2 of 2 lines ready: 4 boxes")).toBeVisible();
    await page.getByRole("button", { name: "Add the ticked lines to the cart" }).click();
    await expect(page.getByRole("heading", { name: "Your cart" })).toBeVisible();
    await expect(page.getByText("4 boxes added to your cart.")).toBeVisible();
  });
});

test("a cart is shared as a link, which asks before it adds", async ({ page, browser, store }) => {
  await new Shopper(page).addSharpsContainer();
  await page.goto("/cart");
  await page.getByText("Share this cart as a link").click();
  const link = await page.getByLabel("Link to these lines").inputValue();
  expect(link.replace(/l=SHC-\d+_1$/, "l=")).toBe(`${store.storefrontUrl}/shared-cart?l=`);

  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.getByRole("heading", { name: /shared these lines/ })).toBeVisible();
  await expectSoundEverywhere(other, "a shared cart");
  await other.goto(`${store.storefrontUrl}/cart`);
  await expect(other.getByRole("heading", { name: "Your cart is empty" })).toBeVisible();
  await other.goto(link);
  await other.getByRole("button", { name: "Add the ticked lines to the cart" }).click();
  await expect(other.getByRole("heading", { name: "Your cart" })).toBeVisible();
  await other.close();
});

test("an order is ordered again at today's prices, with what changed", async ({ page, buyer }) => {
  test.slow();
  const shopper = new Shopper(page);
  await shopper.addSharpsContainer();
  await shopper.goToCheckout();
  await shopper.createAccount(buyer);
  await shopper.shipTo(buyer, austin);
  await shopper.placeOrder("PO-AGAIN");
  const number = await shopper.orderNumber();
  await page.getByRole("link", { name: "Order again" }).click();
  await expect(page.getByRole("heading", { name: `Order ${number} again` })).toBeVisible();
  await expect(page.getByText("Everything is as it was when you ordered it.")).toBeVisible();
  await expectSoundEverywhere(page, "order again");
  await page.getByLabel(/^Boxes of/).fill("2");
  await page.getByRole("button", { name: "Add the ticked lines to the cart" }).click();
  await expect(page.getByText("2 boxes added to your cart.")).toBeVisible();
  await page.goto("/");
  await page.getByRole("main").getByRole("link", { name: "Order again" }).click();
  await expect(page.getByRole("heading", { name: `Order ${number} again` })).toBeVisible();
});
