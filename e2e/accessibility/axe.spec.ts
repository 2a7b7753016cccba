import { expectSound, expectSoundEverywhere } from "../support/axe";
import { austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

const open = [
  "/",
  "/needles",
  "/supplies",
  "/finder?region=thigh&depth=20",
  "/finder?region=thorax&depth=x",
  "/compare",
  "/compare?p=aps-superficial-fascia,needlepoint-deep,sharps-container,none",
  "/products/aps-superficial-fascia",
  "/products/sharps-container",
  "/learn",
  "/learn/what-is-dry-needling",
  "/state-rules",
  "/state-rules/tx",
  "/state-rules/professions/pt",
  "/needles?diameter=0.20&stock=1",
  "/search?q=0.20x30",
  "/why-we-ask-for-a-license",
  "/shipping",
  "/returns",
  "/privacy",
  "/terms",
  "/contact",
  "/cart",
  "/quick-order",
  "/quick-order?l=SHC-014_2*NO-SUCH_1",
  "/shared-cart?l=SHC-014_2",
  "/account/sign-in",
  "/account/sign-up",
  "/account/forgot-password",
  "/account/back-in-stock",
  "/account/back-in-stock/none",
  "/account/mail/off/none",
  "/order/order_none/none",
  "/no-such-page",
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 390]) {
    test(`open pages, ${colorScheme}, ${width} px`, async ({ browser, store }) => {
      test.slow();
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      for (const path of open) {
        await page.goto(`${store.storefrontUrl}${path}`);
        await expect(page.getByRole("main")).toBeVisible();
        await expectSound(page, path);
      }
      await page.close();
    });
  }
}

test("each step of the checkout and the order", async ({ page, buyer }) => {
  test.slow();
  const shopper = new Shopper(page);
  await shopper.addSizes([{ size: /^0\.20( mm)? by 30/, boxes: 1 }]);
  await shopper.goToCheckout();
  await expectSoundEverywhere(page, "contact");
  await shopper.createAccount(buyer);
  await expectSoundEverywhere(page, "ship to");
  await shopper.shipTo(buyer, austin);
  await shopper.enterLicense({
    profession: "Physical therapist (PT)",
    state: "Texas",
    number: `AX${Date.now()}`,
  });
  await expectSoundEverywhere(page, "license");
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await shopper.expectStep("Payment");
  await expectSoundEverywhere(page, "payment");
  await shopper.placeOrder("PO-AXE");
  await expectSoundEverywhere(page, "order");
});
