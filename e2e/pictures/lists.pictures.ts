import { take } from "../support/camera";
import { ClinicMember } from "../support/clinic-member";
import { expect, test } from "../support/test";

test("lists, from the first to one that is ordered from", async ({ page, buyer }) => {
  const shopper = new ClinicMember(page);
  await page.goto("/account/sign-up");
  await shopper.signUp(buyer);
  await expect(page.getByRole("heading", { name: /^Hello/ })).toBeVisible();
  await page.goto("/account/lists");
  await take(page, "lists-none");
  await page.goto("/products/aps-superficial-fascia");
  await shopper.chooseSizes([
    { size: /^0\.18( mm)? by 25/, boxes: 2 },
    { size: /^0\.20( mm)? by 30/, boxes: 3 },
  ]);
  await page.getByRole("button", { name: "Save list" }).press("Enter");
  await expect(page.getByRole("heading", { name: /^Sizes of/, level: 1 })).toBeVisible();
  await take(page, "list");
  await page.goto("/account/lists");
  await take(page, "lists");
  await shopper.addSharpsContainer();
  await page.goto("/cart");
  await page.getByRole("button", { name: /^Save for later: / }).click();
  await expect(page.getByRole("region", { name: "Saved for later" })).toBeVisible();
  await take(page, "cart-saved-for-later");
});
