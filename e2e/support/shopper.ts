import { expect, type Page } from "@playwright/test";
import { inTwoYears } from "./license-expiry";
import { findInMail } from "./mailbox";
import type { Buyer } from "./test";

export type Place = { line1: string; city: string; state: string; zip: string };

export const austin: Place = {
  line1: "410 Brazos St",
  city: "Austin",
  state: "Texas",
  zip: "78701",
};
export const albany: Place = {
  line1: "1 State St",
  city: "Albany",
  state: "New York",
  zip: "12207",
};

const hero = "/products/aps-superficial-fascia";

/** A person at the storefront: what they do, by the names they see. */
export class Shopper {
  constructor(readonly page: Page) {}

  /** Sets boxes in the size matrix by keyboard and puts them into the cart in one press. */
  async addSizes(sizes: { size: RegExp; boxes: number }[]): Promise<void> {
    const boxes = await this.chooseSizes(sizes);
    const boxWord = boxes === 1 ? "box" : "boxes";
    await this.page.getByRole("button", { name: `Add ${boxes} ${boxWord}` }).click();
    await expect(this.page.getByText(`${boxes} ${boxWord} added to your cart.`)).toBeVisible();
  }

  /** Sets boxes in the size matrix by keyboard, and says how many in all. */
  async chooseSizes(sizes: { size: RegExp; boxes: number }[]): Promise<number> {
    if (!this.page.url().endsWith(hero)) await this.page.goto(hero);
    const grid = this.page.getByRole("grid", { name: "Choose sizes" });
    let boxes = 0;
    for (const wanted of sizes) {
      boxes += wanted.boxes;
      const cell = grid.getByRole("gridcell", { name: wanted.size });
      // The grid answers once its script is there; a press before that is not an order. Each try
      // begins at none, or a digit typed again would make 1 into 11.
      await expect(async () => {
        await cell.focus();
        await this.page.keyboard.press("Delete");
        await this.page.keyboard.press(String(wanted.boxes));
        await expect(cell).toHaveAccessibleName(new RegExp(`\\b${wanted.boxes} box(es)? chosen`), {
          timeout: 500,
        });
      }).toPass();
    }
    return boxes;
  }

  /** Puts a sharps container into the cart. */
  async addSharpsContainer(): Promise<void> {
    await this.page.goto("/products/sharps-container");
    await this.page.getByRole("button", { name: "Add to cart" }).click();
    await expect(this.page.getByText("1 box added to your cart.")).toBeVisible();
  }

  async goToCheckout(): Promise<void> {
    await this.page.goto("/cart");
    await this.page.getByRole("link", { name: "Go to checkout" }).click();
    await expect(this.page.getByRole("heading", { name: "Contact" })).toBeVisible();
  }

  async createAccount(buyer: Buyer): Promise<void> {
    await this.page.getByLabel("Create an account").check();
    await this.page.getByLabel("E-mail").fill(buyer.email);
    await this.page.getByLabel("First name").fill(buyer.firstName);
    await this.page.getByLabel("Last name").fill(buyer.lastName);
    await this.page.getByLabel("Password", { exact: true }).fill(buyer.password);
    await this.page.getByRole("button", { name: "Continue to shipping" }).click();
    await this.expectStep("Ship to");
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.page.goto("/account/sign-in");
    await this.page.getByLabel("E-mail").fill(email);
    await this.page.getByLabel("Password", { exact: true }).fill(password);
    await this.page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
    await expect(this.page.getByRole("heading", { name: /^Hello/ })).toBeVisible();
  }

  async goOnAsGuest(buyer: Buyer): Promise<void> {
    await this.page.getByLabel("Continue as guest").check();
    await this.page.getByLabel("E-mail").fill(buyer.email);
    await this.page.getByRole("button", { name: "Continue to shipping" }).click();
    await this.expectStep("Ship to");
  }

  /** Opens the link of the mail and confirms the address of the account. */
  async confirmEmail(buyer: Buyer, mailboxUrl: string): Promise<void> {
    const { page } = this;
    const link = /\/account\/confirm-email\/[\w-]+/;
    await page.goto(await findInMail(page, mailboxUrl, buyer.email, link));
    await this.page.getByRole("button", { name: "Confirm this address" }).click();
    await expect(
      this.page.getByRole("heading", { name: "Your e-mail address is confirmed" }),
    ).toBeVisible();
  }

  async shipTo(buyer: Buyer, place: Place): Promise<void> {
    await this.page.getByLabel("First name").fill(buyer.firstName);
    await this.page.getByLabel("Last name").fill(buyer.lastName);
    await this.page.getByLabel("Street address").fill(place.line1);
    await this.page.getByLabel("City").fill(place.city);
    await this.page.getByLabel("State", { exact: true }).selectOption(place.state);
    await this.page.getByLabel("ZIP code").fill(place.zip);
    await this.page.getByRole("button", { name: /^Continue to (license|payment)$/ }).click();
  }

  async enterLicense(license: {
    profession: string;
    state: string;
    number: string;
  }): Promise<void> {
    await this.expectStep("Your license");
    await this.page.getByLabel("Profession").selectOption(license.profession);
    await this.page.getByLabel("Licensed in").selectOption(license.state);
    await this.page.getByLabel("License number").fill(license.number);
    await this.page.getByLabel("Expires").fill(inTwoYears);
  }

  async placeOrder(poNumber: string): Promise<void> {
    await this.expectStep("Payment");
    await this.page.getByLabel("Purchase order number").fill(poNumber);
    await this.page.getByRole("button", { name: /^Place order/ }).click();
    await expect(this.page.getByRole("heading", { name: /^Order \d+$/ })).toBeVisible({
      timeout: 30_000,
    });
  }

  /** The step that is open now. */
  async expectStep(name: string): Promise<void> {
    await expect(
      this.page.locator('[aria-current="step"]').getByRole("heading", { name }),
    ).toBeVisible();
  }

  /** The number of the order whose page is open. */
  async orderNumber(): Promise<number> {
    const heading = await this.page.getByRole("heading", { name: /^Order \d+$/ }).textContent();
    return Number(heading?.replace(/\D/g, ""));
  }
}
