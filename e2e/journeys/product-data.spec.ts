import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { AdminApi } from "../support/admin";
import { expectSoundOnDesk } from "../support/desk-theme";
import { productPhoto } from "../support/documents";
import { openDesk } from "../support/license-desk";
import { test as base, expect } from "../support/test";
import { WideLine } from "../support/wide-line";

/** Each journey has two sizes of its own, so that what it changes is nobody else's. */
const test = base.extend<{ line: WideLine; desk: Page }>({
  line: async ({ admin }, use) => {
    const sizes: [number, number][] = [
      [0.2, 30],
      [0.25, 40],
    ];
    const line = await WideLine.make(admin, { sizes });
    await use(line);
    await line.remove();
  },
  desk: async ({ context, store }, use) => {
    await use(await openDesk(context, store));
  },
});

/** What an admin changed is in the shop within a second, or a few on a machine that does much else. */
async function expectInShop(page: Page, line: WideLine, look: (page: Page) => Promise<void>) {
  await expect(async () => {
    await page.goto(line.path);
    await look(page);
  }).toPass({ timeout: 10_000 });
}

const soon = { timeout: 1000 };
const cell = (page: Page, size: string) =>
  page
    .getByRole("grid", { name: "Choose sizes" })
    .getByRole("gridcell", { name: new RegExp(`^${size}`) });

/** One of our parts of a page of Medusa's, by its heading. */
const part = (desk: Page, heading: string) =>
  desk.getByRole("heading", { name: heading, exact: true }).locator("../..");

/** Saves what the page of a line says, as somebody else at another desk. */
async function savePage(admin: AdminApi, line: WideLine, position: number): Promise<void> {
  const base = `/admin/products/${line.id}/device-data`;
  const { sheetRevision } = await (await admin.get(base)).json();
  const saved = await admin.post(`${base}/sheet`, {
    sheet: {
      ...{ kind: "needle", drawing: "needle", highlights: [], specRows: [] },
      ...{ position, minBoxes: null, maxBoxes: null, demoData: true },
    },
    basedOn: sheetRevision,
  });
  expect(saved.status(), await saved.text()).toBe(200);
}

test("device data on a product's page: mistakes at the field, a conflict, then the shop", async ({
  page,
  store,
  admin,
  line,
  desk,
}) => {
  test.slow();
  const { sku } = line.variant("0.20x30");
  await savePage(admin, line, 12);
  const drawer = desk.getByRole("dialog");
  const field = (name: string) => drawer.getByRole("textbox", { name });
  await desk.goto(`${store.adminUrl}/products/${line.id}`);
  await expect(desk.getByRole("heading", { name: "Device data" })).toBeVisible();
  await expectSoundOnDesk(desk, part(desk, "Device data"), "device data");

  await test.step("a mistake is told at its field, by keyboard alone", async () => {
    await desk.getByRole("button", { name: `Edit ${sku}` }).press("Enter");
    await field("Length in mm").fill("3");
    await field("UDI-DI").fill("06291041500214");
    await desk.keyboard.press("Enter");
    await expect(field("Length in mm")).toBeFocused();
    await expect(field("Length in mm")).toHaveAccessibleDescription(
      "A length is from 5 to 150 mm.",
    );
    await expect(field("UDI-DI")).toHaveAccessibleDescription(/^The check digit does not fit\./);
    await expectSoundOnDesk(desk, drawer, "the drawer of a size, with mistakes");
    await field("Length in mm").fill("35");
    await field("UDI-DI").fill("06291041500213");
    await desk.keyboard.press("Enter");
    await expect(drawer).toHaveCount(0);
    const row = desk.getByRole("region", { name: "Sizes" }).getByRole("row", { name: sku });
    await expect(row).toContainText("0.20 × 35 mm");
    await expect(row).toContainText("06291041500213");
  });

  await expectInShop(page, line, async (shop) => {
    await expect(cell(shop, "0.20 by 35 mm")).toBeVisible(soon);
    await expect(cell(shop, "0.20 by 30 mm")).toHaveCount(0);
  });

  await test.step("what somebody else saved meanwhile is told, and nothing typed is lost", async () => {
    const highlight = `Thin steel ${Date.now()}`;
    await desk.getByRole("button", { name: "Edit what the page says" }).press("Enter");
    await desk.getByRole("button", { name: "Add a highlight" }).press("Enter");
    await field("Highlight 1").fill(highlight);
    await savePage(admin, line, 77);
    await drawer.getByRole("button", { name: "Save", exact: true }).press("Enter");
    await expect(drawer.getByText("Place in listings: was 12, is now 77")).toBeVisible();
    await expectSoundOnDesk(desk, drawer, "the drawer of a page, with a conflict");
    await expect(field("Highlight 1")).toHaveValue(highlight);
    await drawer.getByRole("button", { name: "Save mine over it" }).press("Enter");
    await expect(drawer).toHaveCount(0);
    await expectInShop(page, line, (shop) => expect(shop.getByText(highlight)).toBeVisible(soon));
  });
});

test("photos from the media form to the shop, shown once they have words", async ({
  page,
  context,
  store,
  line,
  desk,
}) => {
  test.slow();
  await desk.goto(`${store.adminUrl}/products/${line.id}/media?view=edit`);
  const photo = await productPhoto(await context.newPage());
  await desk
    .locator("input[type=file]")
    .setInputFiles({ name: "box.jpg", mimeType: "image/jpeg", buffer: photo });
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  // Medusa's form goes away by itself when the photo is there: leaving before would leave it out.
  await expect(desk.getByRole("dialog")).toHaveCount(0);
  const words = `Open box of needles, ${Date.now()}`;
  const ours = part(desk, "Photos in words");
  await expect(ours.getByText("Waits for its words")).toBeVisible();
  await expectSoundOnDesk(desk, ours, "a photo that waits for its words");
  await page.goto(line.path);
  await expect(page.getByRole("heading", { level: 1, name: line.title })).toBeVisible();
  await expect(page.locator('img[src*="/photos/"]')).toHaveCount(0);

  await ours.getByLabel("What photo 1 shows").fill(words);
  await desk.keyboard.press("Enter");
  await expect(ours.getByText("In the shop")).toBeVisible();
  const shown = page.getByRole("img", { name: words });
  await expectInShop(page, line, () => expect(shown).toBeVisible(soon));
  const width = () => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth);
  await expect.poll(width).toBeGreaterThan(300);
  const file = await page.request.get(String(await shown.getAttribute("src")));
  expect(file.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(file.headers()["content-type"]).toBe("image/webp");

  await test.step("one that cannot be loaded takes itself away", async () => {
    await page.route("**/photos/**", (route) => route.abort());
    await page.goto(line.path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(shown).toHaveCount(0);
  });
});

test("the catalog as a file: out, a mistake, mended, in", async ({ page, store, line, desk }) => {
  test.slow();
  const first = line.variant("0.20x30").sku;
  const second = line.variant("0.25x40").sku;
  await desk.goto(`${store.adminUrl}/catalog-file`);
  await expect(desk.getByRole("heading", { name: "Catalog file" })).toBeVisible();
  const downloading = desk.waitForEvent("download");
  await desk.getByRole("link", { name: "Download the catalog as CSV" }).press("Enter");
  const whole = await readFile(await (await downloading).path(), "utf8");
  // Others change theirs while this one looks: it brings back its own rows only.
  const [header = "", ...rows] = whole.split("\r\n");
  const own = rows.filter((row) => row.includes(line.handle));
  expect(own).toHaveLength(2);

  const choose = (content: string) =>
    desk
      .getByLabel("CSV file, at most 15 MB")
      .setInputFiles({ name: "catalog.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
  const check = () => desk.getByRole("button", { name: "Check the file" }).press("Enter");
  const apply = desk.getByRole("button", { name: /^Apply/ });
  const row = (name: string | RegExp) => desk.getByRole("row", { name });
  const priceIs = (price: string) => (shop: Page) =>
    expect(cell(shop, "0.20 by 30 mm")).toHaveAccessibleName(new RegExp(`\\${price}`), soon);

  await test.step("no file, and a file that says what the store says", async () => {
    await check();
    await expect(desk.getByText("Choose a file first.")).toBeVisible();
    await expect(desk.getByLabel("CSV file, at most 15 MB")).toBeFocused();
    await choose([header, ...own, ""].join("\r\n"));
    await check();
    await expect(
      desk.getByText("New: 0 sizes. Changed: 0 sizes. Left as they are: 2"),
    ).toBeVisible();
    await expect(desk.getByText("The file says what the store says.")).toBeVisible();
    await expect(apply).toHaveCount(0);
  });

  await test.step("one wrong row is told where it stands, and nothing can be applied", async () => {
    await choose(`sku,price,price_2\n${first},21.90,\n${second},cheap,14.80\n`);
    await check();
    await expect(desk.getByText("1 mistake. Nothing was changed")).toBeVisible();
    await expect(row(/^3 price says “cheap” Write dollars like 14\.80\.$/)).toBeVisible();
    await expect(apply).toHaveCount(0);
    await expectSoundOnDesk(desk, desk.getByRole("main"), "a file with a mistake");
  });

  await test.step("mended, it says what it would do and does nothing yet", async () => {
    await choose(`sku,price,price_2\n${first},21.90,\n${second},15.90,14.80\n`);
    await check();
    await expect(row(new RegExp(`^2 ${first} Changed`))).toContainText("price: 15.90 → 21.90");
    await expect(row(new RegExp(`^2 ${first} Changed`))).toContainText("price_2: 14.80 → empty");
    await expect(row(new RegExp(second))).toHaveCount(0);
    await expectSoundOnDesk(desk, desk.getByRole("main"), "a file that can be applied");
    await expectInShop(page, line, priceIs("$15.90"));
  });

  await apply.press("Enter");
  await expect(desk.getByText("Applied to 1 size. Pages show it now.")).toBeVisible();
  await expectInShop(page, line, priceIs("$21.90"));
});
