import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { findings } from "../support/axe";
import { productPhoto } from "../support/documents";
import { openDesk } from "../support/license-desk";
import { expect, test } from "../support/test";

/** The id of a product, as the shop tells it. */
async function productId(page: Page, backendUrl: string, key: string, handle: string) {
  const answer = await page.request.get(`${backendUrl}/store/catalog/${handle}`, {
    headers: { "x-publishable-api-key": key },
  });
  const { product } = await answer.json();
  return String(product.id);
}

/** Something an admin changed shows in the shop without anybody waiting for it. */
async function expectInShop(page: Page, path: string, look: () => Promise<void>) {
  await expect(async () => {
    await page.goto(path);
    await look();
  }).toPass({ timeout: 10_000 });
}

test("device data on a product's page: mistakes at the field, a conflict, then the shop", async ({
  page,
  context,
  store,
  admin,
}) => {
  test.slow();
  const id = await productId(page, store.backendUrl, store.publishableKey, "needle-trays");
  const desk = await openDesk(context, store);
  await desk.goto(`${store.adminUrl}/products/${id}`);
  await expect(desk.getByRole("heading", { name: "Device data" })).toBeVisible();
  const line = `Stacks flat ${Date.now()}`;

  await test.step("a wrong identifier is told at its field, by keyboard alone", async () => {
    await desk
      .getByRole("button", { name: /^Edit [A-Z]/ })
      .first()
      .focus();
    await desk.keyboard.press("Enter");
    const udi = desk.getByRole("textbox", { name: "UDI-DI" });
    await udi.fill("06291041500214");
    await desk.keyboard.press("Enter");
    await expect(desk.getByText("The check digit does not fit.")).toBeVisible();
    await expect(udi).toBeFocused();
    expect(await findings(desk, "[role=dialog]")).toEqual([]);
    await udi.fill("06291041500213");
    await desk.keyboard.press("Enter");
    await expect(desk.getByRole("dialog")).toHaveCount(0);
    await expect(desk.getByRole("cell", { name: "06291041500213" })).toBeVisible();
  });

  await test.step("what somebody else saved meanwhile is told, and nothing typed is lost", async () => {
    await desk.getByRole("button", { name: "Edit what the page says" }).click();
    await desk.getByRole("button", { name: "Add a highlight" }).click();
    const last = desk.getByRole("textbox", { name: /^Highlight/ }).last();
    await last.fill(line);
    const data = await (await admin.get(`/admin/products/${id}/device-data`)).json();
    await admin.post(`/admin/products/${id}/device-data/sheet`, {
      sheet: { ...data.sheet, position: data.sheet.position + 1 },
      basedOn: data.sheetRevision,
    });
    await desk.getByRole("button", { name: "Save", exact: true }).click();
    await expect(desk.getByText(/Place in listings: was \d+, is now \d+/)).toBeVisible();
    await expect(last).toHaveValue(line);
    await desk.getByRole("button", { name: "Save mine over it" }).click();
    await expect(desk.getByRole("dialog")).toHaveCount(0);
  });

  await expectInShop(page, "/products/needle-trays", () =>
    expect(page.getByText(line)).toBeVisible({ timeout: 1000 }),
  );
});

test("photos from the media form to the shop, shown once they have words", async ({
  page,
  context,
  store,
}) => {
  test.slow();
  const id = await productId(page, store.backendUrl, store.publishableKey, "cotton-swabs");
  const desk = await openDesk(context, store);
  await desk.goto(`${store.adminUrl}/products/${id}/media?view=edit`);
  const photo = await productPhoto(await context.newPage());
  await desk
    .locator("input[type=file]")
    .setInputFiles({ name: "swabs.jpg", mimeType: "image/jpeg", buffer: photo });
  await desk.getByRole("button", { name: "Save", exact: true }).click();
  await desk.goto(`${store.adminUrl}/products/${id}`);
  await expect(desk.getByText("Waits for its words").first()).toBeVisible();
  const words = `Open bag of swabs, ${Date.now()}`;
  await desk.getByLabel("What photo 1 shows").fill(words);
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("In the shop").first()).toBeVisible();

  const shown = page.getByRole("img", { name: words });
  await expectInShop(page, "/products/cotton-swabs", () =>
    expect(shown).toBeVisible({ timeout: 1000 }),
  );
  const width = () => shown.evaluate((image) => (image as HTMLImageElement).naturalWidth);
  await expect.poll(width).toBeGreaterThan(300);
  const src = await shown.getAttribute("src");
  const file = await page.request.get(String(src));
  expect(file.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect(file.headers()["content-type"]).toBe("image/webp");

  await test.step("one that cannot be loaded takes itself away", async () => {
    await page.route("**/photos/**", (route) => route.abort());
    await page.goto("/products/cotton-swabs");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(shown).toHaveCount(0);
  });
});

test("the catalog as a file: out, a mistake, mended, in", async ({ page, context, store }) => {
  test.slow();
  const desk = await openDesk(context, store);
  await desk.goto(`${store.adminUrl}/catalog-file`);
  await expect(desk.getByRole("heading", { name: "Catalog file" })).toBeVisible();
  const downloading = desk.waitForEvent("download");
  await desk.getByRole("link", { name: "Download the catalog as CSV" }).click();
  const exported = await readFile(await (await downloading).path(), "utf8");
  expect(exported).toContain("sku,product_handle");

  const choose = (content: string) =>
    desk
      .getByLabel("CSV file, at most 15 MB")
      .setInputFiles({ name: "catalog.csv", mimeType: "text/csv", buffer: Buffer.from(content) });
  const check = () => desk.getByRole("button", { name: "Check the file" }).press("Enter");

  await check();
  await expect(desk.getByText("Choose a file first.")).toBeVisible();
  await choose(exported);
  await check();
  await expect(desk.getByText("The file says what the store says.")).toBeVisible();

  await choose("sku,price\nAPP-0200,cheap\n");
  await check();
  await expect(desk.getByRole("cell", { name: "Write dollars like 14.80." })).toBeVisible();
  await expect(desk.getByRole("button", { name: /^Apply/ })).toHaveCount(0);
  expect(await findings(desk, "main")).toEqual([]);

  const cents = 100 + (Date.now() % 800);
  const price = (cents / 100).toFixed(2);
  const handle = "anatomy-chart";
  await choose(`sku,price\nCHT-TP-PAPER,9${price}\n`);
  await check();
  await desk.getByRole("button", { name: "Apply to 1 size" }).press("Enter");
  await expect(desk.getByText("Applied to 1 size. Pages show it now.")).toBeVisible();
  await expectInShop(page, `/products/${handle}`, () =>
    expect(page.getByText(`$9${price}`).first()).toBeVisible({ timeout: 1000 }),
  );
});
