import { tickChecklist } from "../support/license-desk";
import { austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

/** A page of a scanner, small enough to be read here. */
const scan = Buffer.from(
  `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 160] >>
endobj
trailer
<< /Root 1 0 R /Size 4 >>
%%EOF
`,
  "latin1",
);
/** A picture of one pixel. */
const photo = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

test("a license from upload to approval by keyboard", async ({ page, context, store, buyer }) => {
  test.slow();
  const shopper = new Shopper(page);
  const number = `PT${Date.now()}`;

  await test.step("the buyer adds a copy at checkout; a mistake elsewhere does not lose it", async () => {
    await shopper.addSizes([{ size: /^0\.20( mm)? by 30/, boxes: 1 }]);
    await shopper.goToCheckout();
    await shopper.createAccount(buyer);
    await shopper.shipTo(buyer, austin);
    await shopper.expectStep("Your license");
    const copy = page.getByLabel(/^Copy of your license/);
    await copy.setInputFiles({
      name: "notes.txt",
      mimeType: "application/pdf",
      buffer: Buffer.from("not a license"),
    });
    await expect(page.getByText("Send a PDF, JPEG, PNG or WebP file.")).toBeVisible();
    await copy.setInputFiles({ name: "license.pdf", mimeType: "application/pdf", buffer: scan });
    await expect(page.getByText(/^PDF, 1 KB · encrypted/)).toBeVisible();
    await page.getByRole("button", { name: "Continue to payment" }).click();
    await page.reload();
    await expect(page.getByText(/^PDF, 1 KB · encrypted/)).toBeVisible();
    await shopper.enterLicense({
      profession: "Physical therapist (PT)",
      state: "Texas",
      number,
    });
    await page.getByRole("button", { name: "Continue to payment" }).click();
    await shopper.placeOrder("PO-DESK-1");
  });

  const desk = await context.newPage();
  await test.step("the reviewer opens it, sees the document and asks", async () => {
    await desk.goto(`${store.adminUrl}/login`);
    await desk.getByPlaceholder("Email").fill(store.admin.email);
    await desk.getByPlaceholder("Password").fill(store.admin.password);
    await desk.getByRole("button", { name: /Continue with Email|Log ?in|Sign in/i }).click();
    await expect(desk.getByRole("link", { name: "Orders" })).toBeVisible({ timeout: 30_000 });
    await desk.goto(`${store.adminUrl}/licenses`);
    await desk.getByText(number).first().click();
    await expect(desk.locator("iframe[title=License]")).toBeVisible();
    await expect(desk.getByText("each view is logged")).toBeVisible();
    await desk.getByRole("button", { name: "Ask for more" }).click();
    // A letter in a text field is a letter.
    await desk.getByLabel("Question, sent to the buyer").fill("");
    await desk.keyboard.type("a clear photo of the card, please");
    await expect(desk.getByRole("alertdialog")).toHaveCount(1);
    await desk.keyboard.press("Enter");
    await expect(desk.getByText(/Question sent/).first()).toBeVisible();
  });

  await test.step("the buyer answers with words and a photo", async () => {
    await page.goto("/account/licenses");
    await expect(page.getByText(/a clear photo of the card, please/)).toBeVisible();
    await page
      .getByLabel("Replace the document")
      .setInputFiles({ name: "card.png", mimeType: "image/png", buffer: photo });
    await expect(page.getByText("card.png", { exact: true }).first()).toBeVisible();
    await page.getByLabel(/^Your answer/).fill("Here it is.");
    await page.getByRole("button", { name: "Send to the reviewer" }).click();
    await expect(page.getByText("In review", { exact: true }).first()).toBeVisible();
    await expect(page.getByText(/You answered:.*Here it is\./)).toBeVisible();
  });

  await test.step("the reviewer approves by keyboard alone", async () => {
    await desk.reload();
    await desk.getByText(number).first().click();
    await expect(desk.getByRole("img", { name: "License" })).toBeVisible();
    await desk.locator("body").press("a");
    const dialog = desk.getByRole("alertdialog");
    await expect(dialog.getByText("Board look-up shows active")).toBeVisible();
    await desk.keyboard.press("Enter");
    await expect(dialog.getByText(/Tick what you have checked/)).toBeVisible();
    await tickChecklist(desk);
    await desk.keyboard.press("Enter");
    await expect(desk.getByText(/License verified/).first()).toBeVisible();
    await expect(desk.getByText(/approved it$/).first()).toBeVisible();
  });

  await test.step("and with the buyer's address confirmed the order is cleared", async () => {
    await shopper.confirmEmail(buyer, store.mailboxUrl);
    await page.goto("/account/orders");
    await expect(page.getByText("Cleared", { exact: true }).first()).toBeVisible();
  });
});
