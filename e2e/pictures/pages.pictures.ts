import { dirname, join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { austin, Shopper } from "../support/shopper";
import { test } from "../support/test";

const home = process.env.NEEDLEPOINT_HOME ?? resolve(dirname(__dirname), "../.needlepoint");
const folder = process.env.PICTURES ?? join(home, "pictures");
const widths = [1280, 768, 390];

const pages = {
  home: "/",
  needles: "/needles",
  supplies: "/supplies",
  product: "/products/aps-superficial-fascia",
  supply: "/products/sharps-container",
  learn: "/learn",
  article: "/learn/what-is-dry-needling",
  "state-rules": "/state-rules",
  "state-rules-state": "/state-rules/tx",
  search: "/search?q=0.20x30",
  "sign-in": "/account/sign-in",
  "not-found": "/no-such-page",
};

/** One page at every width, in light and dark. */
async function take(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({
        path: join(folder, `${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light" });
}

test("pages a visitor meets", async ({ page }) => {
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(path);
    await take(page, name);
  }
});

test("the way of an order", async ({ page, context, store, buyer }) => {
  const shopper = new Shopper(page);
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
  await shopper.enterLicense({
    profession: "Physical therapist (PT)",
    state: "Texas",
    number: `PT${Date.now()}`,
  });
  await take(page, "checkout-license");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await shopper.expectStep("Payment");
  await take(page, "checkout-payment");
  await shopper.placeOrder("PO-2026-118");
  await take(page, "order");
  for (const [name, path] of Object.entries({
    account: "/account",
    "account-licenses": "/account/licenses",
    "account-orders": "/account/orders",
    "account-team": "/account/team",
  })) {
    await page.goto(path);
    await take(page, name);
  }
  const desk = await context.newPage();
  await desk.goto(`${store.adminUrl}/login`);
  await desk.getByPlaceholder("Email").fill(store.admin.email);
  await desk.getByPlaceholder("Password").fill(store.admin.password);
  await desk.getByRole("button", { name: /Continue with Email|Log ?in|Sign in/i }).click();
  await desk.getByRole("link", { name: "Orders" }).waitFor();
  await desk.goto(`${store.adminUrl}/licenses`);
  await desk.getByRole("button", { name: /^Approve/ }).waitFor();
  await take(desk, "admin-licenses");
  await desk.goto(`${store.adminUrl}/state-rules`);
  await desk.getByRole("table").waitFor();
  await take(desk, "admin-state-rules");
  await desk.goto(`${store.adminUrl}/settings/staff`);
  await desk.getByRole("table").waitFor();
  await take(desk, "admin-staff");
});
