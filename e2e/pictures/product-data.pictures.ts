import { takeDesk } from "../support/camera";
import { openDesk } from "../support/license-desk";
import { expect, test } from "../support/test";

test("device data and the catalog file in the admin", async ({ page, context, store, admin }) => {
  const desk = await openDesk(context, store);
  const found = await admin.get("/admin/products?handle=aps-superficial-fascia&fields=id");
  const { products } = await found.json();
  await desk.goto(`${store.adminUrl}/products/${products[0].id}`);
  await expect(desk.getByRole("heading", { name: "Device data" })).toBeVisible();
  await takeDesk(desk, "desk-device-data");
  await desk
    .getByRole("button", { name: /^Edit [A-Z]/ })
    .first()
    .click();
  await takeDesk(desk, "desk-device-spec");
  await desk.keyboard.press("Escape");
  await desk.getByRole("button", { name: "Edit what the page says" }).click();
  await takeDesk(desk, "desk-product-sheet");
  await desk.keyboard.press("Escape");
  await desk
    .getByRole("button", { name: /^Change the class of/ })
    .first()
    .click();
  await takeDesk(desk, "desk-device-class");
  await desk.keyboard.press("Escape");
  await desk.goto(`${store.adminUrl}/catalog-file`);
  const wrong = "sku,price,restriction_class\nAPP-0200,cheap,\nNOWHERE-1,2.00,none\n";
  await desk
    .getByLabel("CSV file, at most 15 MB")
    .setInputFiles({ name: "catalog.csv", mimeType: "text/csv", buffer: Buffer.from(wrong) });
  await desk.getByRole("button", { name: "Check the file" }).click();
  await expect(desk.getByText("Write dollars like 14.80.")).toBeVisible();
  await takeDesk(desk, "desk-catalog-file");
  await page.close();
});
