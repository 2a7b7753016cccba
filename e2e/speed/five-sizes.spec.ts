import { expect, type Locator, type Page } from "@playwright/test";
import { test } from "../support/test";

/**
 * A practiced person: from one action to the next, from one key to the next within one, and from a key
 * to the same key again, as Tab on the way to a place.
 */
const pace = { actionMs: 600, keyMs: 250, sameKeyMs: 125 };
const most = { seconds: 20, interactions: 12 };

/**
 * Does things at a person's pace and counts them. An interaction is one click, or the keys pressed in
 * one go for one end: a word typed, the way to a place by Tab, one size of the matrix.
 */
class PracticedPerson {
  interactions = 0;
  presses = 0;
  private last = "";
  private readonly begun = performance.now();

  constructor(readonly page: Page) {}

  get seconds(): number {
    return (performance.now() - this.begun) / 1000;
  }

  async click(what: Locator): Promise<void> {
    await this.begin();
    this.presses += 1;
    await what.click();
  }

  async keys(...keys: string[]): Promise<void> {
    await this.begin();
    for (const key of keys) await this.press(key);
  }

  /** From control to control until there; then presses. */
  async tabOnTo(what: Locator, ...then: string[]): Promise<void> {
    await this.begin();
    await this.tabOn(what, then);
  }

  private async tabOn(what: Locator, then: string[]): Promise<void> {
    for (let steps = 0; steps < 30; steps++) {
      await this.press("Tab");
      if (await what.evaluate((element) => element === document.activeElement)) {
        for (const key of then) await this.press(key);
        return;
      }
    }
    throw new Error(`${what} is not reached by 30 times Tab`);
  }

  private async press(key: string): Promise<void> {
    this.presses += 1;
    await this.hand(key === this.last ? pace.sameKeyMs : pace.keyMs);
    this.last = key;
    await this.page.keyboard.press(key);
  }

  private async begin(): Promise<void> {
    this.interactions += 1;
    this.last = "";
    await this.hand(pace.actionMs);
  }

  /** The pace of a hand is what is played here; nothing of the store is waited for with it. */
  private hand(ms: number): Promise<void> {
    return this.page.waitForTimeout(ms);
  }

  async expectInTime(how: string): Promise<void> {
    await expect(this.page.getByText("5 boxes added to your cart.")).toBeVisible();
    const { interactions, presses, seconds } = this;
    console.log(
      `five sizes by ${how}: ${seconds.toFixed(1)} s (under ${most.seconds}), ${interactions} interactions ` +
        `(under ${most.interactions}) of ${presses} presses, ${pace.actionMs} ms between actions, ${pace.keyMs} ms between keys, ${pace.sameKeyMs} ms to the same key again`,
    );
    expect(seconds).toBeLessThan(most.seconds);
    expect(interactions).toBeLessThan(most.interactions);
  }
}

const inStock = (page: Page) =>
  page
    .getByRole("grid", { name: "Choose sizes" })
    .getByRole("gridcell", { name: /(in stock|left)/ });

test("five sizes from a cold home page by mouse", async ({ page }) => {
  const person = new PracticedPerson(page);
  await page.goto("/");
  await person.click(page.getByRole("link", { name: /^0\.20 × 30 mm, APS Superficial/ }));
  await expect(inStock(page).first()).toBeVisible();
  for (const at of [0, 1, 2, 3, 4]) await person.click(inStock(page).nth(at));
  await person.click(page.getByRole("button", { name: "Add 5 boxes" }));
  await person.expectInTime("mouse");
});

test("five sizes from a cold home page by keyboard", async ({ page }) => {
  const person = new PracticedPerson(page);
  await page.goto("/");
  await person.keys("/", ..."aps");
  await expect(page.getByRole("option").first()).toHaveText(/APS Superficial\/Fascia/);
  await person.keys("ArrowDown", "Enter");
  await expect(inStock(page).first()).toBeVisible();
  const grid = page.getByRole("grid", { name: "Choose sizes" });
  // A page that was moved to begins at its content.
  await expect(page.getByRole("main")).toBeFocused();
  await person.tabOnTo(grid.locator('[tabindex="0"]'), "+");
  let chosen = 1;
  // Along the row, then back along the next: one box of each size that is there.
  for (const key of [
    "ArrowRight",
    "ArrowRight",
    "ArrowDown",
    "ArrowLeft",
    "ArrowLeft",
    "ArrowDown",
  ]) {
    if (chosen === 5) break;
    await person.keys(key, "+");
    const now = page.getByRole("gridcell", { name: /\b1 box chosen/ });
    await expect(now.first()).toBeVisible();
    chosen = await now.count();
  }
  await expect(page.getByRole("button", { name: "Add 5 boxes" })).toBeEnabled();
  await person.keys("Control+Enter");
  await person.expectInTime("keyboard");
});
