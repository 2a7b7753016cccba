import { take } from "../support/camera";
import { austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

const paste = [
  "SKU, boxes",
  "SHC-014, 1",
  "APS-SF-20-030; 2",
  "TRY-0604 x 12",
  "NO-SUCH-1, 2",
  "CSW-0100, lots",
].join("\n");

test("ways into a cart, and what is said in it", async ({ page }) => {
  const shopper = new Shopper(page);
  await page.goto("/quick-order");
  await take(page, "quick-order");
  await page.getByLabel("Lines", { exact: true }).fill(paste);
  await page.getByRole("button", { name: "Look up these lines" }).click();
  await expect(page.getByText(/lines? ready/)).toBeVisible();
  await take(page, "quick-order-mistakes");

  await shopper.addSizes([
    { size: /^0\.18( mm)? by 25/, boxes: 2 },
    { size: /^0\.20( mm)? by 30/, boxes: 2 },
  ]);
  await page.goto("/cart");
  await page.getByText("Share this cart as a link").click();
  const link = await page.getByLabel("Link to these lines").inputValue();
  await page.getByText("Have a promotion code?").click();
  const code = page.getByRole("textbox", { name: "Promotion code" });
  await code.fill("NO-SUCH-CODE");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(code).toHaveAccessibleDescription(/./);
  await take(page, "cart-code-refused");
  await code.fill("DEMO10");
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page.getByRole("button", { name: "Take off DEMO10" })).toBeVisible();
  await take(page, "cart-code");
  await page.goto(link);
  await take(page, "shared-cart");
});

test("an order again", async ({ page, buyer }) => {
  const shopper = new Shopper(page);
  await shopper.addSharpsContainer();
  await shopper.goToCheckout();
  await shopper.createAccount(buyer);
  await shopper.shipTo(buyer, austin);
  await take(page, "checkout-payment-supplies");
  await shopper.placeOrder("PO-AGAIN");
  await take(page, "order-supplies");
  await page.getByRole("link", { name: "Order again" }).click();
  await expect(page.getByRole("heading", { name: /^Order \d+ again$/ })).toBeVisible();
  await take(page, "reorder");
  await page.goto("/account/addresses");
  await take(page, "account-addresses-one");
  await page.goto("/");
  await take(page, "home-signed-in");
});
