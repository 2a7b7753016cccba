import { expectSoundEverywhere } from "../support/axe";
import { Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

test("the account says what waits, which mails are sent, and where it is closed", async ({
  page,
  buyer,
  store,
}) => {
  test.slow();
  const shopper = new Shopper(page);
  await shopper.addSharpsContainer();
  await shopper.goToCheckout();
  await shopper.createAccount(buyer);
  await shopper.confirmEmail(buyer, store.mailboxUrl);

  await test.step("what waits", async () => {
    await page.goto("/account");
    await expect(page.getByText("1 line in your cart.")).toBeVisible();
    await expectSoundEverywhere(page, "the overview of an account");
  });

  await test.step("addresses: add, edit, make it the usual one", async () => {
    await page.goto("/account/addresses");
    for (const [label, value] of [
      ["First name", buyer.firstName],
      ["Last name", buyer.lastName],
      ["Attention", "Room 4"],
      ["Street address", "410 Brazos St"],
      ["City", "Austin"],
      ["ZIP code", "78701"],
    ] as const) {
      await page.getByLabel(label).fill(value);
    }
    await page.getByLabel("State", { exact: true }).selectOption("Texas");
    await page.getByRole("button", { name: "Save address" }).click();
    const book = page.getByRole("list", { name: "Your addresses" });
    await expect(book).toContainText("Attn: Room 4");
    await page.getByRole("button", { name: /^Make 410 Brazos St.* the usual one/ }).press("Enter");
    await expect(book).toContainText("Usual address");
    await page.getByRole("link", { name: /^Edit 410 Brazos St/ }).click();
    await expect(page.getByLabel("Attention")).toHaveValue("Room 4");
    await page.getByLabel("Street address").fill("412 Brazos St");
    await page.getByRole("button", { name: "Save address" }).click();
    await expect(book).toContainText("412 Brazos St");
    await expect(book).not.toContainText("410 Brazos St");
    await expectSoundEverywhere(page, "the addresses of an account");
  });

  await test.step("mails, by keyboard", async () => {
    await page
      .getByRole("navigation", { name: "Account" })
      .getByRole("link", { name: "E-mail" })
      .click();
    const cleared = page.getByRole("button", { name: /^Switch off: An order is cleared/ });
    await cleared.press("Enter");
    await expect(
      page.getByRole("button", { name: /^Switch on: An order is cleared/ }),
    ).toBeVisible();
    await expect(page.getByText(/^Always sent, because/).first()).toBeVisible();
    await expectSoundEverywhere(page, "the mails of an account");
    await page.reload();
    await expect(
      page.getByRole("button", { name: /^Switch on: An order is cleared/ }),
    ).toBeVisible();
  });

  await test.step("the link of a mail that is not whole", async () => {
    await page.goto("/account/mail/off/none");
    await page.getByRole("button", { name: "Send me no more of them" }).click();
    await expect(page.getByText(/^This link is not whole/)).toBeVisible();
    await expectSoundEverywhere(page, "a link that switches nothing off");
  });

  await test.step("closing it", async () => {
    await page.goto("/account/close");
    await page.getByText("Close the account and erase your data").click();
    await page.getByLabel("Type the word erase").fill("yes");
    await page.getByRole("button", { name: "Close my account" }).click();
    await expect(page.getByLabel("Type the word erase")).toHaveAccessibleDescription(/./);
    await expectSoundEverywhere(page, "closing an account");
    await page.getByLabel("Type the word erase").fill("erase");
    await page.getByRole("button", { name: "Close my account" }).click();
    await expect(page).toHaveURL(store.storefrontUrl.replace(/\/?$/, "/"));
    await page.goto("/account");
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  });
});
