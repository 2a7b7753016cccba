import { expectSoundEverywhere } from "../support/axe";
import { findInMail } from "../support/mailbox";
import { austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

test("a guest's order, and the same by the link of its mail in another browser", async ({
  page,
  browser,
  store,
  buyer,
}) => {
  test.slow();
  const shopper = new Shopper(page);
  await shopper.addSharpsContainer();
  await shopper.goToCheckout();
  await shopper.goOnAsGuest(buyer);
  await shopper.shipTo(buyer, austin);
  await shopper.placeOrder("PO-GUEST-AXE");
  await expectSoundEverywhere(page, "a guest's order");

  const link = await findInMail(page, store.mailboxUrl, buyer.email, /\/order\/[\w-]+\/[\w.-]+/);
  const elsewhere = await browser.newPage({ baseURL: store.storefrontUrl });
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole("heading", { name: /^Order \d+$/ })).toBeVisible();
  await expect(elsewhere.getByText("Cancel this order")).toHaveCount(0);
  // Nothing in it was restricted, so nobody cleared it.
  await expect(elsewhere.getByText("Cleared", { exact: true })).toHaveCount(0);
  await expectSoundEverywhere(elsewhere, "an order by its link");

  // The first letter of the signature: the last one has bits that say nothing.
  const changed = link.replace(/\.(.)/, (_all, letter) => (letter === "A" ? ".B" : ".A"));
  await elsewhere.goto(changed);
  await expect(elsewhere.getByRole("heading", { name: "This link opens no order" })).toBeVisible();
  await elsewhere.close();
});
