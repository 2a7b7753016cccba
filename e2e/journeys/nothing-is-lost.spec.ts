import type { Page } from "@playwright/test";
import { austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

const oneSize = [{ size: /^0\.20( mm)? by 30/, boxes: 1 }];

/**
 * Types, reloads and looks again. Nobody can keep what is typed in the instant before the page's
 * script is there, and a browser that is driven types that fast: then it is typed once more.
 */
async function keepsThroughReload(page: Page, fields: Record<string, string>): Promise<void> {
  await expect(async () => {
    for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
    await page.reload();
    for (const [label, value] of Object.entries(fields)) {
      await expect(page.getByLabel(label)).toHaveValue(value, { timeout: 3_000 });
    }
  }).toPass({ timeout: 30_000 });
}

test.describe("nothing typed is lost", () => {
  test("a reload in every step keeps the step and what was typed", async ({ page, buyer }) => {
    const shopper = new Shopper(page);
    await shopper.addSizes(oneSize);
    await page.goto("/cart");
    await page.reload();
    await expect(page.getByRole("link", { name: /APS Superficial/ })).toBeVisible();
    await page.getByRole("link", { name: "Go to checkout" }).click();

    await keepsThroughReload(page, { "E-mail": buyer.email });

    await shopper.createAccount(buyer);
    await keepsThroughReload(page, { "Street address": austin.line1, City: austin.city });
    await shopper.expectStep("Ship to");

    await shopper.shipTo(buyer, austin);
    await shopper.expectStep("Your license");
    await keepsThroughReload(page, { "License number": "TX-77" });

    await shopper.enterLicense({
      profession: "Physical therapist (PT)",
      state: "Texas",
      number: `TX-77-${Date.now()}`,
    });
    await page.getByRole("button", { name: "Continue to payment" }).click();
    await shopper.expectStep("Payment");
    await keepsThroughReload(page, { "Purchase order number": "PO-9" });
    await shopper.expectStep("Payment");
  });

  test("a license that was begun goes on on another device", async ({ page, browser, buyer }) => {
    const shopper = new Shopper(page);
    await shopper.addSizes(oneSize);
    await shopper.goToCheckout();
    await shopper.createAccount(buyer);
    await shopper.shipTo(buyer, austin);
    await shopper.expectStep("Your license");
    const number = `TX-88-${Date.now()}`;
    // Kept once nobody has typed for a moment; what was typed before the script is there is not.
    await expect(async () => {
      const kept = page.waitForResponse(/\/api\/license-draft$/, { timeout: 4_000 });
      await page.getByLabel("License number").fill("");
      await page.getByLabel("License number").fill(number);
      await page.getByLabel("Profession").selectOption("Physical therapist (PT)");
      expect((await kept).status()).toBe(204);
    }).toPass({ timeout: 20_000 });

    const elsewhere = await browser.newContext();
    const phone = await elsewhere.newPage();
    await phone.goto("/account/sign-in");
    await phone.getByLabel("E-mail").fill(buyer.email);
    await phone.getByLabel("Password", { exact: true }).fill(buyer.password);
    await phone.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(phone.getByText("A license you began is not sent yet.")).toBeVisible();
    await phone.getByRole("link", { name: /^Continue/ }).click();
    await expect(phone.getByLabel("License number")).toHaveValue(number);
    await expect(phone.getByLabel("Profession")).toHaveValue("PT");
    await expect(phone.getByLabel("Licensed in")).toHaveValue("TX");

    await test.step("and is thrown away at a press", async () => {
      await phone.getByRole("button", { name: "Throw it away" }).click();
      await expect(phone.getByText("A license you began")).toBeHidden();
      await expect(phone.getByLabel("License number")).toHaveValue("");
    });

    await test.step("and is gone from there once it is sent from here", async () => {
      await shopper.enterLicense({
        profession: "Physical therapist (PT)",
        state: "Texas",
        number,
      });
      await page.getByRole("button", { name: "Continue to payment" }).click();
      await shopper.expectStep("Payment");
      await phone.goto("/account/licenses");
      await expect(phone.getByText(`No. ${number}`)).toBeVisible();
      await expect(phone.getByText("A license you began")).toBeHidden();
    });
    await elsewhere.close();
  });

  test("a mistake is answered at its field and in a summary, and the rest stays", async ({
    page,
    buyer,
  }) => {
    const shopper = new Shopper(page);
    await shopper.addSizes(oneSize);
    await shopper.goToCheckout();
    await shopper.createAccount(buyer);
    await page.getByLabel("First name").fill(buyer.firstName);
    await page.getByLabel("Last name").fill(buyer.lastName);
    await page.getByLabel("Street address").fill(austin.line1);
    await page.getByLabel("City").fill(austin.city);
    await page.getByLabel("State", { exact: true }).selectOption("Texas");
    await page.getByLabel("ZIP code").fill("7870");
    await page.getByRole("button", { name: /^Continue to/ }).click();
    await expect(page.getByLabel("ZIP code")).toHaveAccessibleDescription(/ZIP code like/);
    await expect(page.getByLabel("Street address")).toHaveValue(austin.line1);
    await expect(page.getByLabel("State", { exact: true })).toHaveValue("TX");

    await test.step("a ZIP code of another state", async () => {
      await page.getByLabel("ZIP code").fill("33101");
      await page.getByRole("button", { name: /^Continue to/ }).click();
      await expect(page.getByLabel("ZIP code")).toHaveAccessibleDescription(
        /This ZIP code is in Florida/,
      );
    });

    await test.step("an NPI with a typo", async () => {
      await page.getByLabel("ZIP code").fill(austin.zip);
      await page.getByRole("button", { name: /^Continue to/ }).click();
      await shopper.enterLicense({
        profession: "Physical therapist (PT)",
        state: "Texas",
        number: "1284417",
      });
      await page.getByLabel("NPI").fill("1234567890");
      await page.getByRole("button", { name: "Continue to payment" }).click();
      await expect(page.getByLabel("NPI")).toHaveAccessibleDescription(
        /The last digit doesn't match/,
      );
      await expect(page.getByLabel("License number")).toHaveValue("1284417");
    });
  });

  test("a quantity that is none is answered and nothing changes", async ({ page }) => {
    const shopper = new Shopper(page);
    await shopper.addSharpsContainer();
    await page.goto("/cart");
    const boxes = page.getByLabel(/^Boxes of Sharps/);
    for (const [wrong, sentence] of [
      ["-3", "Order at least one box."],
      ["0.5", "Order whole boxes."],
      ["two", "Enter a number of boxes."],
      ["100000", "Order at most 999 boxes at a time."],
    ] as const) {
      await boxes.fill(wrong);
      await boxes.press("Enter");
      await expect(page.getByRole("alert").filter({ hasText: sentence })).toBeVisible();
      await expect(boxes).toHaveValue(wrong);
    }
    await page.reload();
    await expect(boxes).toHaveValue("1");
  });

  test("a double click places one order", async ({ page, buyer, admin }) => {
    const shopper = new Shopper(page);
    await shopper.addSharpsContainer();
    await shopper.goToCheckout();
    await shopper.createAccount(buyer);
    await shopper.shipTo(buyer, austin);
    await shopper.expectStep("Payment");
    await page.getByLabel("Purchase order number").fill("PO-TWICE");
    await page.getByRole("button", { name: /^Place order/ }).dblclick();
    await expect(page.getByRole("heading", { name: /^Order \d+$/ })).toBeVisible({
      timeout: 30_000,
    });
    const { orders } = await (
      await admin.get(`/admin/orders?limit=100&order=-created_at&fields=id,email`)
    ).json();
    expect(orders.filter((order: { email: string }) => order.email === buyer.email)).toHaveLength(
      1,
    );
  });

  test("an expired session asks to sign in again and goes on where it was", async ({
    page,
    context,
    buyer,
    store,
  }) => {
    const shopper = new Shopper(page);
    await shopper.addSizes(oneSize);
    await shopper.goToCheckout();
    await shopper.createAccount(buyer);
    await shopper.shipTo(buyer, austin);
    await shopper.expectStep("Your license");

    // A token whose day is over, as the backend would have issued it.
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const over = `${part({ alg: "HS256" })}.${part({ actor_id: "cus_x", exp: 1_700_000_000 })}.x`;
    await context.addCookies([
      { name: "np_token", value: over, url: store.storefrontUrl, httpOnly: true },
    ]);
    // The cart stays in sight, and is changed by its account alone.
    await page.goto("/cart");
    await page.getByRole("button", { name: /^One box more of/ }).click();
    const lines = page.getByRole("list", { name: "Lines in your cart" });
    await expect(lines.getByText("You were signed out. Sign in again to change")).toBeVisible();
    await page.goto("/checkout");
    await expect(page.getByText("You were signed out.")).toBeVisible();
    await page.getByLabel("Sign in", { exact: true }).check();
    await page.getByLabel("E-mail").fill(buyer.email);
    await page.getByLabel("Password", { exact: true }).fill(buyer.password);
    await page.getByRole("button", { name: "Continue to shipping" }).click();
    await shopper.expectStep("Your license");
  });
});
