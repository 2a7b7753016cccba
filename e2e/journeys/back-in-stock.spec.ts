import { expectSound } from "../support/axe";
import { findInMail } from "../support/mailbox";
import { expect, test } from "../support/test";
import { WideLine } from "../support/wide-line";

test.describe("a size that is out", () => {
  let line: WideLine;
  test.beforeEach(async ({ admin }) => {
    line = await WideLine.make(admin, {
      sizes: [
        [0.2, 30],
        [0.25, 30],
      ],
      counted: ["0.25x30"],
    });
  });
  test.afterEach(() => line.remove());

  test("is asked for at its cell, comes by mail once, and ends by a press", async ({
    page,
    store,
    buyer,
  }) => {
    await page.goto(line.path);
    const out = page.getByRole("gridcell", { name: /^0\.25 by 30 mm ?: .*out of stock/ });
    const email = page.getByLabel("E-mail to write to when 0.25 × 30 mm is back");
    await expect(async () => {
      await out.focus();
      await page.keyboard.press("Enter");
      await expect(email).toBeFocused({ timeout: 500 });
    }).toPass();
    await email.fill("not an address");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Enter an e-mail address like name@clinic.com.")).toBeVisible();
    await expect(email).toHaveValue("not an address");
    await expectSound(page, "tell me");
    await email.fill(buyer.email);
    await page.keyboard.press("Enter");
    await expect(
      page.getByText(`We write to ${buyer.email} once, when 0.25 × 30 mm is back.`),
    ).toBeVisible();

    await line.stock("0.25x30", 3);
    const link = await findInMail(
      page,
      store.mailboxUrl,
      buyer.email,
      /http\S+\/account\/back-in-stock\/\w+\.[\w-]{43}/,
    );
    const product = await findInMail(page, store.mailboxUrl, buyer.email, /http\S+\/products\/\S+/);
    await page.goto(product);
    await expect(
      page.getByRole("gridcell", { name: /^0\.25 by 30 mm ?: .*1 box chosen/ }),
    ).toBeVisible();

    await page.goto(link);
    await expectSound(page, "no more of these mails");
    await page.getByRole("button", { name: "Send me no more of these mails" }).click();
    await expect(page.getByText("You get no more mails about sizes that are back.")).toBeVisible();
  });

  test("is asked for without scripts too", async ({ browser, store, buyer }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${store.storefrontUrl}${line.path}`);
    await page.getByText("tell me when it is back").click();
    await page.getByLabel(/^E-mail to write to/).fill("nobody");
    await page.getByRole("button", { name: "Tell me" }).click();
    await expect(page.getByText("Enter an e-mail address like name@clinic.com.")).toBeVisible();
    await page.getByLabel(/^E-mail to write to/).fill(buyer.email);
    await page.getByRole("button", { name: "Tell me" }).click();
    await expect(page.getByText(`We write to ${buyer.email} once`)).toBeVisible();
    await context.close();
  });

  test("knows the address of who is signed in", async ({ page, store }) => {
    const { email, password } = store.customers.verified;
    await page.goto("/account/sign-in");
    await page.getByLabel("E-mail").fill(email);
    await page.getByLabel("Password", { exact: true }).fill(password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).not.toHaveURL(/sign-in/);
    await page.goto(line.path);
    await page.getByText("tell me when it is back").click();
    await expect(page.getByLabel(/^E-mail to write to/)).toHaveValue(email);
  });
});
