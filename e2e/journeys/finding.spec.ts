import { expectSoundEverywhere } from "../support/axe";
import { expect, test } from "../support/test";

test("a shelf is narrowed by keyboard, shared by its address, and the back button is exact", async ({
  page,
  store,
}) => {
  await page.goto(`${store.storefrontUrl}/needles`);
  const filters = page.getByRole("form", { name: "Filter and sort" });
  const shelf = page.getByRole("region", { name: "Needles" });
  await expect(shelf.getByRole("status")).toHaveText(/^\d+ products$/);

  await test.step("a choice counts at once, and only sizes made in both are left", async () => {
    const diameter = filters.getByRole("checkbox", { name: /^0\.20\b/ });
    await expect(async () => {
      await diameter.focus();
      if (!(await diameter.isChecked())) await page.keyboard.press("Space");
      await expect(page).toHaveURL(/\/needles\?diameter=0\.20$/, { timeout: 2_000 });
    }).toPass();
    await expect(diameter).toBeFocused();
    await expect(filters.getByRole("checkbox", { name: /^100\b/ })).toHaveCount(0);
    await filters.getByRole("checkbox", { name: /^30\b/ }).focus();
    await page.keyboard.press("Space");
    await expect(page).toHaveURL(/\?diameter=0\.20&length=30$/);
    await expect(page).toHaveTitle(/0\.20 × 30 mm/);
    await expect(shelf.getByRole("heading", { level: 2 })).toHaveText([/APS Superficial/]);
  });

  await test.step("back and forth, the boxes say what the list shows", async () => {
    await page.goBack();
    await expect(page).toHaveURL(/\?diameter=0\.20$/);
    await expect(filters.getByRole("checkbox", { name: /^30\b/ })).not.toBeChecked();
    await expect(filters.getByRole("checkbox", { name: /^0\.20\b/ })).toBeChecked();
    await page.goForward();
    await expect(filters.getByRole("checkbox", { name: /^30\b/ })).toBeChecked();
  });

  await test.step("a chip takes its filter away, the order is kept", async () => {
    await shelf.getByRole("combobox", { name: "Sort" }).selectOption("Price, high to low");
    await expect(page).toHaveURL(/sort=price-down/);
    await shelf.getByRole("link", { name: "Take away: ⌀ 0.20 mm" }).click();
    await expect(page).toHaveURL(/\?length=30&sort=price-down$/);
  });
});

test("an address that makes no sense says so and offers the way on", async ({ page, store }) => {
  await page.goto(`${store.storefrontUrl}/needles?colour=red&diameter=0.2&page=9999`);
  await expect(page.getByText("colour=red")).toBeVisible();
  await expect(page.getByRole("heading", { name: "There is no page 9999" })).toBeVisible();
  await expectSoundEverywhere(page, "a page too far");
  await page.getByRole("link", { name: /^See the (only|last) page/ }).click();
  await expect(
    page.getByRole("region", { name: "Needles" }).getByRole("listitem").first(),
  ).toBeVisible();

  await page.goto(`${store.storefrontUrl}/needles?diameter=0.12&length=60`);
  await expect(page.getByRole("heading", { name: "Nothing here fits all of that" })).toBeVisible();
  await expectSoundEverywhere(page, "nothing fits");
  await page.getByRole("link", { name: "Take away: 60 mm long" }).click();
  await expect(page).toHaveURL(/\?diameter=0\.12$/);
});

test("without script a shelf is filtered and searched by plain forms", async ({
  browser,
  store,
}) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${store.storefrontUrl}/needles`);
  await page.getByRole("checkbox", { name: /^0\.30\b/ }).check();
  await page.getByRole("button", { name: "Apply" }).click();
  await expect(page).toHaveURL(/diameter=0\.30/);
  await expect(page.getByRole("link", { name: "Take away: ⌀ 0.30 mm" })).toBeVisible();
  await page.getByRole("searchbox", { name: /^Search/ }).fill("shraps");
  await page.getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("link", { name: "Sharps container" })).toBeVisible();
  await page.close();
});

test("the search box suggests while typing and is worked by keys alone", async ({
  page,
  store,
}) => {
  await page.goto(`${store.storefrontUrl}/contact`);
  const scripts: string[] = [];
  page.on("request", (request) => scripts.push(request.url()));
  const box = page.locator("#site-search");
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(box).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.type("36g 1.2");
  const list = page.getByRole("listbox", { name: "Suggestions" });
  await expect(list.getByRole("option").first()).toContainText("0.20 × 30 mm, APS Superficial");
  await expect(page.getByRole("combobox", { name: /^Search/ })).toHaveAttribute(
    "aria-expanded",
    "true",
  );
  await expectSoundEverywhere(page, "suggestions");

  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(box).toHaveValue("36g 1.2");
  await page.keyboard.press("ArrowDown");
  const chosen = list.getByRole("option", { selected: true });
  await expect(chosen).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/products\/aps-superficial-fascia\?sizes?=0\.20x30/);
});

test("results put the asked size first, mend a slip and help where nothing is", async ({
  page,
  store,
}) => {
  await page.goto(`${store.storefrontUrl}/search?q=.20%2030mm`);
  await expect(
    page.getByRole("region", { name: "In this size" }).getByRole("link").first(),
  ).toHaveText("0.20 × 30 mm");
  await page.goto(`${store.storefrontUrl}/search?q=shraps%20contaner`);
  await expect(page.getByRole("link", { name: "sharps container", exact: true })).toBeVisible();
  await page.goto(`${store.storefrontUrl}/search?q=kinetic%20chain`);
  await expect(page.getByRole("region", { name: "Articles", exact: true })).toContainText(
    /kinetic chain/i,
  );
  await page.goto(`${store.storefrontUrl}/search?q=0.45x120`);
  await expect(page.getByText("These come nearest:")).toBeVisible();
  await expectSoundEverywhere(page, "no needle of this size");
  await page.goto(`${store.storefrontUrl}/search?q=${encodeURIComponent("xyzzy %00 <b>")}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nothing found");
  await expect(page.getByRole("link", { name: "Order by SKU" })).toHaveAttribute(
    "href",
    "/quick-order",
  );
  await expectSoundEverywhere(page, "nothing found");
});
