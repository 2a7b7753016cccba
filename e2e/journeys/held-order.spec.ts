import { austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

test.describe("an order that waits for a license", () => {
  test("a mixed cart: the rest ships today, the needles keep what was typed, and are called off", async ({
    page,
    buyer,
  }) => {
    test.slow();
    const shopper = new Shopper(page);
    const license = `TX-SPLIT-${Date.now()}`;
    await shopper.addSharpsContainer();
    await shopper.addSizes([{ size: /^0\.20( mm)? by 30/, boxes: 1 }]);
    await shopper.goToCheckout();
    await shopper.createAccount(buyer);
    await shopper.shipTo(buyer, austin);

    await test.step("orders the rest on its own, in the middle of the license form", async () => {
      await shopper.expectStep("Your license");
      await page.getByLabel("License number").fill(license);
      await page.getByRole("button", { name: "Order the rest on its own" }).click();
      await shopper.expectStep("Payment");
      await expect(page.getByText("The other part of your cart is kept.")).toBeVisible();
      await shopper.placeOrder("PO-REST-1");
      const sheet = page.getByRole("article");
      await expect(sheet.getByText(/Sharps container/i).first()).toBeVisible();
      await expect(sheet.getByText(/APS Superficial/)).toHaveCount(0);
    });

    await test.step("comes back to the needles, address and half-typed license", async () => {
      await page.goto("/checkout");
      await shopper.expectStep("Your license");
      await expect(page.getByLabel("License number")).toHaveValue(license);
      await shopper.enterLicense({
        profession: "Physical therapist (PT)",
        state: "Texas",
        number: license,
      });
      await page.getByRole("button", { name: "Continue to payment" }).click();
      await shopper.placeOrder("PO-NEEDLES-1");
      await expect(page.getByRole("article").getByText("In review", { exact: true })).toBeVisible();
    });

    await test.step("calls the order off from its page, and is asked once more before", async () => {
      await page.getByText("Cancel this order", { exact: true }).click();
      await page.getByRole("button", { name: "Yes, cancel this order" }).click();
      await expect(page.getByRole("article").getByText("Canceled", { exact: true })).toBeVisible();
      await expect(page.getByText("Cancel this order")).toHaveCount(0);
    });
  });
});
