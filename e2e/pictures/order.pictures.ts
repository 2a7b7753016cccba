import { take } from "../support/camera";
import { licensePdf } from "../support/documents";
import { findInMail } from "../support/mailbox";
import { albany, austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

test("the way of an order", async ({ page, buyer }) => {
  const shopper = new Shopper(page);
  const number = `PT${Date.now()}`;
  await page.goto("/cart");
  await take(page, "cart-empty");
  await shopper.addSizes([
    { size: /^0\.18( mm)? by 25/, boxes: 2 },
    { size: /^0\.20( mm)? by 30/, boxes: 2 },
  ]);
  await take(page, "product-chosen");
  await shopper.addSharpsContainer();
  await page.goto("/cart");
  await take(page, "cart");
  await shopper.goToCheckout();
  await take(page, "checkout-contact");
  await shopper.createAccount(buyer);
  await take(page, "checkout-ship-to");
  await shopper.shipTo(buyer, austin);
  await shopper.expectStep("Your license");
  await take(page, "checkout-license-ask");
  await page.getByLabel("Licensed in").selectOption("Oklahoma");
  await take(page, "checkout-license-elsewhere");
  await shopper.enterLicense({ profession: "Athletic trainer (AT)", state: "Texas", number });
  await take(page, "checkout-license-open-question");
  await page.getByLabel(/^Copy of your license/).setInputFiles({
    name: "license.pdf",
    mimeType: "application/pdf",
    buffer: licensePdf("", ""),
  });
  await shopper.enterLicense({ profession: "Physical therapist (PT)", state: "Texas", number });
  await expect(page.getByText(/^PDF, 1 KB · encrypted/)).toBeVisible();
  await page.getByLabel("NPI").fill("1234567890");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await expect(page.getByLabel("NPI")).toHaveAccessibleDescription(/last digit/);
  await take(page, "checkout-license-mistake");
  await page.getByLabel("NPI").fill("");
  await take(page, "checkout-license");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await shopper.expectStep("Payment");
  await take(page, "checkout-payment-held");
  await shopper.placeOrder("PO-2026-118");
  await take(page, "order-in-review");
  await page.getByText("Cancel this order", { exact: true }).click();
  await page.getByRole("button", { name: "Yes, cancel this order" }).click();
  await expect(page.getByRole("article").getByText("Canceled", { exact: true })).toBeVisible();
  await take(page, "order-canceled");
  for (const name of ["licenses", "orders", "lists", "addresses", "team", "mail", "close"]) {
    await page.goto(`/account/${name}`);
    await take(page, `account-${name}`);
  }
  await page.goto("/account");
  await take(page, "account");
});

test("an order where the state says no", async ({ page, buyer }) => {
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
  await take(page, "checkout-license-refused");
});

test("an order of a verified buyer", async ({ page, store }) => {
  const shopper = new Shopper(page);
  const { email, password } = store.customers.verified;
  await shopper.signIn(email, password);
  await shopper.addSizes([{ size: /^0\.20( mm)? by 30/, boxes: 1 }]);
  await page.goto("/checkout");
  await shopper.shipTo({ email, password, firstName: "Demo", lastName: "Verified" }, austin);
  await shopper.expectStep("Payment");
  await take(page, "checkout-payment-clear");
  await page.goto("/cart");
  await take(page, "cart-clear");
  await page.goto("/checkout");
  await shopper.placeOrder("PO-2026-119");
  await take(page, "order-cleared");
  await page.goto("/account/licenses");
  await take(page, "account-licenses-verified");
});

test("an order of a guest, and by the link of its mail", async ({
  page,
  context,
  buyer,
  store,
}) => {
  const shopper = new Shopper(page);
  await shopper.addSharpsContainer();
  await shopper.goToCheckout();
  await shopper.goOnAsGuest(buyer);
  await shopper.shipTo(buyer, austin);
  await shopper.placeOrder("PO-2026-120");
  await take(page, "order-guest");
  const link = await findInMail(page, store.mailboxUrl, buyer.email, /\/order\/[\w-]+\/[\w.-]+/);
  await context.clearCookies();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: /^Order \d+$/ })).toBeVisible();
  await take(page, "order-link");
});
