import type { Page } from "@playwright/test";
import { expectSound } from "../support/axe";
import { expect, test } from "../support/test";
import { WideLine } from "../support/wide-line";

const hero = "/products/aps-superficial-fascia";
const grid = (page: Page) => page.getByRole("grid", { name: "Choose sizes" });
const cell = (page: Page, size: string) =>
  grid(page).getByRole("gridcell", { name: new RegExp(`^${size}`) });
const live = (page: Page, words: RegExp) =>
  expect(page.locator("[aria-live=polite]").filter({ hasText: words })).toHaveCount(1);

/** The grid answers once its script is there: a press before that is no choice. */
async function chooseByKey(page: Page, size: string, keys: string[], chosen: RegExp) {
  await expect(async () => {
    await cell(page, size).focus();
    await page.keyboard.press("Delete");
    for (const key of keys) await page.keyboard.press(key);
    await expect(cell(page, size)).toHaveAccessibleName(chosen, { timeout: 500 });
  }).toPass();
}

test.describe("the size matrix", () => {
  test("is walked and filled by keyboard, says its total, and keeps itself in the address", async ({
    page,
  }) => {
    await page.goto(hero);
    const before = await page.evaluate(() => history.length);
    await chooseByKey(page, "0.18 by 25 mm", ["1", "2"], /12 boxes chosen/);
    await live(
      page,
      /0\.18 × 25 mm: 12 boxes, .* a box from \d+ boxes on\. .* for 12 boxes, 1 size/,
    );
    await page.keyboard.press("Backspace");
    await live(page, /0\.18 × 25 mm: none/);
    await page.keyboard.press("+");
    await expect(cell(page, "0.18 by 25 mm")).toHaveAccessibleName(/1 box chosen/);
    await expect(page.getByText(/1 more: \$[\d.]+ a box, saves \$[\d.]+/)).toBeVisible();
    await page.keyboard.press("+");
    await expect(cell(page, "0.18 by 25 mm")).toHaveAccessibleName(/2\+ boxes ?, 2 boxes chosen/);
    await page.keyboard.press("-");
    await page.keyboard.press("2");

    await page.keyboard.press("ArrowDown");
    await expect(cell(page, "0.20 by 25 mm")).toBeFocused();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("2");
    await page.keyboard.press("Control+Home");
    await expect(cell(page, "0.16 by 15 mm")).toBeFocused();
    await page.keyboard.press("PageDown");
    await expect(cell(page, "0.25 by 15 mm")).toBeFocused();
    await expect(cell(page, "0.25 by 15 mm")).toHaveAccessibleName(/not made/);
    await page.keyboard.press("End");
    await expect(cell(page, "0.25 by 40 mm")).toBeFocused();

    await expect(page).toHaveURL(/\?sizes=0\.18x25:2,0\.20x30:2$/);
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.reload();
    await expect(page.getByRole("button", { name: "Add 4 boxes" })).toBeVisible();
    await expect(cell(page, "0.20 by 30 mm")).toHaveAccessibleName(/2 boxes chosen/);
    await page.getByRole("button", { name: "Add 4 boxes" }).click();
    await expect(page.getByText("4 boxes added to your cart.")).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`${hero}$`));
  });

  test("opens with the size that a link names, and says what it is not made in", async ({
    page,
  }) => {
    await page.goto(`${hero}?size=0.20x30`);
    await expect(cell(page, "0.20 by 30 mm")).toHaveAccessibleName(/1 box chosen/);
    await page.goto(`${hero}?sizes=0.18x25:3,0.11x99&utm=x`);
    await expect(page.getByText("Not made in this line: 0.11 × 99 mm.")).toBeVisible();
    await expect(page).toHaveURL(/\?utm=x&sizes=0\.18x25:3$/);
  });

  test("remembers gauge and inch, and shows them before any script of ours runs", async ({
    page,
  }) => {
    await page.goto(hero);
    const inches = page.getByRole("button", { name: "gauge & inch" });
    await expect(async () => {
      await inches.click();
      await expect(grid(page).getByText("36 ga").first()).toBeVisible({ timeout: 500 });
    }).toPass();
    await page.route(/_next\/static\/.*\.js/, (route) => route.abort());
    await page.reload();
    await expect(grid(page).getByText("36 ga").first()).toBeVisible();
    await expect(grid(page).getByText("30 mm").first()).toBeHidden();
  });

  test("takes keys at the cell that has the focus, also if it came before any script ran", async ({
    page,
  }) => {
    let letThrough = () => {};
    const held = new Promise<void>((resolve) => {
      letThrough = resolve;
    });
    await page.route(/_next\/static\/.*\.js/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(hero, { waitUntil: "commit" });
    const focused = cell(page, "0.20 by 30 mm");
    await focused.focus();
    letThrough();
    await expect(async () => {
      await page.keyboard.press("3");
      await expect(focused).toHaveAccessibleName(/3 boxes chosen/, { timeout: 500 });
    }).toPass();
    await expect(page.getByRole("gridcell", { selected: true })).toHaveCount(1);
  });

  test("reads and buys without scripts", async ({ browser, store }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${store.storefrontUrl}${hero}`);
    await expect(cell(page, "0.20 by 30 mm")).toContainText("$15.90");
    await expect(cell(page, "0.20 by 30 mm")).toContainText("in stock");
    await page.getByLabel(/^0\.20 × 30 mm, \$15\.90 a box/).fill("3");
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect(page).toHaveURL(/\/cart$/);
    await expect(page.getByText("3 boxes added to your cart.")).toBeVisible();
    await context.close();
  });
});

test.describe("a line of 8 by 12 sizes", () => {
  let line: WideLine;
  test.afterEach(() => line.remove());

  test("scrolls within its grid on a phone, with its heads and the way to buy in reach", async ({
    page,
    admin,
  }) => {
    test.slow();
    line = await WideLine.make(admin);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(line.path);
    await chooseByKey(page, "0.12 by 7 mm", ["2"], /2 boxes chosen/);
    await page.keyboard.press("Control+End");
    const last = cell(page, "0.30 by 100 mm");
    await expect(last).toBeFocused();
    await page.keyboard.press("3");
    await expect(last).toHaveAccessibleName(/3 boxes chosen/);

    // The focused cell stands clear of the fixed heads and of the bar.
    const box = async (locator: ReturnType<Page["locator"]>) => {
      const found = await locator.boundingBox();
      if (!found) throw new Error("not on the page");
      return found;
    };
    const buy = page.getByRole("button", { name: "Add 5 boxes" });
    await expect(buy).toBeInViewport();
    const [focused, row, bar] = [
      await box(last),
      await box(grid(page).getByRole("rowheader", { name: /^0\.30/ })),
      await box(buy),
    ];
    expect(focused.x).toBeGreaterThanOrEqual(row.x + row.width - 1);
    expect(focused.x + focused.width).toBeLessThanOrEqual(390);
    expect(focused.y + focused.height).toBeLessThanOrEqual(bar.y);
    expect(row.x).toBeGreaterThanOrEqual(0);

    await page.keyboard.press("Control+Home");
    const first = await box(cell(page, "0.12 by 7 mm"));
    const head = await box(grid(page).getByRole("columnheader", { name: "7 mm", exact: true }));
    expect(first.x).toBeGreaterThanOrEqual(
      row.x + (await box(grid(page).getByRole("rowheader", { name: /^0\.12/ }))).width - 1,
    );
    expect(first.y).toBeGreaterThanOrEqual(head.y + head.height - 1);
    await expectSound(page, "8 by 12 at 390 px");
    await buy.click();
    await expect(page.getByText("5 boxes added to your cart.")).toBeVisible();
  });

  test("says at each size why nothing was added, and keeps the choice", async ({ page, admin }) => {
    test.slow();
    line = await WideLine.make(admin, {
      sizes: [
        [0.2, 30],
        [0.2, 40],
        [0.25, 30],
      ],
      counted: ["0.25x30"],
    });
    await line.stock("0.25x30", 4);
    await page.goto(`${line.path}?sizes=0.20x30,0.20x40,0.25x30:4`);
    await expect(page.getByRole("button", { name: "Add 6 boxes" })).toBeVisible();

    // The page is open; meanwhile one price rises and boxes go.
    await line.price("0.20x30", 17.5);
    await line.stock("0.25x30", 1);
    await page.getByRole("button", { name: "Add 6 boxes" }).click();
    await expect(cell(page, "0.20 by 30 mm")).toContainText("Now $17.50 a box, it was $15.90.");
    await expect(cell(page, "0.25 by 30 mm")).toContainText("Only 1 box is left.");
    await expect(cell(page, "0.20 by 40 mm")).toHaveAccessibleName(/1 box chosen/);
    await expect(cell(page, "0.20 by 30 mm")).toHaveAccessibleName(/1 box chosen/);

    // The new price is shown, and what was short is mended in place.
    await expect(cell(page, "0.20 by 30 mm")).toContainText("$17.50");
    await cell(page, "0.25 by 30 mm").focus();
    await page.keyboard.press("1");
    await page.getByRole("button", { name: "Add 3 boxes" }).click();
    await expect(page.getByText("3 boxes added to your cart.")).toBeVisible();

    await cell(page, "0.20 by 40 mm").focus();
    await page.keyboard.press("2");
    await line.unpublish();
    await page.getByRole("button", { name: "Add 2 boxes" }).click();
    await expect(page.getByText("This item is not sold any more.").first()).toBeVisible();
  });
});
