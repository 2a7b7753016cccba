import { expect, test } from "../support/test";

test.describe("the finder", () => {
  test("leads from a depth to a chosen size, with its reasons and sources", async ({ page }) => {
    await page.goto("/needles");
    await page.getByRole("link", { name: "Find a size" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Find a size" })).toBeVisible();
    await expect(page.getByText("Your training decides")).toBeVisible();
    await page.getByLabel("Body region").focus();
    await page.keyboard.type("Thigh");
    await page.keyboard.press("Tab");
    await page.keyboard.type("20");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/finder\?region=thigh&depth=20&experience=learning$/);
    await expect(page.getByRole("heading", { level: 2, name: "Thigh, 20 mm deep" })).toBeVisible();
    await expect(page.getByText("30 mm", { exact: true }).first()).toBeVisible();
    await expect(
      page.getByRole("link", { name: /World Health Organization.*1999/ }),
    ).toHaveAttribute("href", /apps\.who\.int/);
    await page
      .getByRole("link", { name: /^0\.20 × 30 mm/ })
      .first()
      .click();
    await expect(
      page.getByRole("gridcell", { name: /^0\.20 by 30 mm ?: .*1 box chosen/ }),
    ).toBeVisible();
  });

  test("names no size over the lungs, and says what is on record", async ({ page }) => {
    await page.goto("/finder?region=thorax&depth=10&experience=practiced");
    await expect(page.getByText("No size is named for this region")).toBeVisible();
    await expect(page.getByText(/pneumothorax/).first()).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: /×/ })).toHaveCount(0);
  });

  test("answers at the field what it cannot read, without scripts", async ({ browser, store }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${store.storefrontUrl}/finder`);
    await page.getByLabel("Body region").selectOption("Hip and buttock");
    await page.getByLabel(/^Depth under the skin/).fill("deep");
    await page.getByRole("button", { name: "Find sizes" }).click();
    await expect(page.getByText("Enter a depth from 1 to 110 mm, like 20.")).toBeVisible();
    await expect(page.getByLabel(/^Depth under the skin/)).toHaveValue("deep");
    await page.getByLabel(/^Depth under the skin/).fill("40");
    await page.getByRole("button", { name: "Find sizes" }).click();
    await expect(page.getByRole("heading", { name: "Hip and buttock, 40 mm deep" })).toBeVisible();
    await context.close();
  });
});

test.describe("compare", () => {
  test("is ticked in the listing, changed in place and shared by its address", async ({ page }) => {
    await page.goto("/needles");
    const ticks = page.getByRole("checkbox", { name: /^Compare / });
    await ticks.nth(0).check();
    await ticks.nth(1).check();
    await page.getByRole("button", { name: "Compare the ticked" }).click();
    await expect(page).toHaveURL(/\/compare\?p=[a-z0-9-]+,[a-z0-9-]+$/);
    const table = page.getByRole("table", { name: /Products compared/ });
    await expect(table.getByRole("columnheader")).toHaveCount(2);
    const same = table.getByRole("row", { name: /^Needles a blister/ });
    const different = table.getByRole("row", { name: /^Lengths, mm differs/ });
    await expect(different).toBeVisible();
    await expect(same).toBeVisible();
    await page.getByLabel("Only differences").focus();
    await page.keyboard.press("Space");
    await expect(same).toBeHidden();
    await expect(different).toBeVisible();

    await page.getByRole("combobox", { name: "Add a product" }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(table.getByRole("columnheader")).toHaveCount(3);
    await page
      .getByRole("link", { name: /^Remove / })
      .first()
      .click();
    await expect(table.getByRole("columnheader")).toHaveCount(2);
    expect(await page.locator("meta[name=robots]").getAttribute("content")).toMatch(/noindex/);
  });

  test("says what it left out, and shows the rest", async ({ page }) => {
    const four = "aps-superficial-fascia,needlepoint-fine,needlepoint-deep,sharps-container";
    await page.goto(`/compare?p=${four},nitrile-gloves`);
    await expect(page.getByText(/4 stand side by side\. Left out: .*[Gg]loves/)).toBeVisible();
    await expect(
      page.getByRole("table", { name: /Products compared/ }).getByRole("columnheader"),
    ).toHaveCount(4);
    await page.goto("/compare?p=no-such-line,needlepoint-fine,%3Cb%3E");
    await expect(page.getByText("We have no product called <b>, no-such-line.")).toBeVisible();
    await expect(
      page.getByRole("table", { name: /Products compared/ }).getByRole("columnheader"),
    ).toHaveCount(1);
  });
});
