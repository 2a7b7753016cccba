import { takeDesk } from "../support/camera";
import { licensePdf, licensePhoto } from "../support/documents";
import { openDesk, openLicense } from "../support/license-desk";
import { austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

for (const kind of ["photo", "pdf"] as const) {
  test(`a license on the desk with a ${kind}`, async ({ page, context, store, buyer }) => {
    const shopper = new Shopper(page);
    const number = `PT${Date.now()}`;
    const name = "Robin Example";
    const copy =
      kind === "pdf"
        ? { name: "license.pdf", mimeType: "application/pdf", buffer: licensePdf(name, number) }
        : {
            name: "card.jpg",
            mimeType: "image/jpeg",
            buffer: await licensePhoto(await context.newPage(), name, number),
          };
    await shopper.addSizes([{ size: /^0\.20( mm)? by 30/, boxes: 2 }]);
    await shopper.goToCheckout();
    await shopper.createAccount(buyer);
    await shopper.shipTo(buyer, austin);
    await shopper.expectStep("Your license");
    await page.getByLabel(/^Copy of your license/).setInputFiles(copy);
    await expect(page.getByText(/^(PDF|JPEG), \d+ KB · encrypted/)).toBeVisible();
    await shopper.enterLicense({ profession: "Physical therapist (PT)", state: "Texas", number });
    await page.getByRole("button", { name: "Continue to payment" }).click();
    await shopper.placeOrder("PO-DESK");

    const desk = await openDesk(context, store);
    await openLicense(desk, store, number);
    await expect(desk.getByRole("img", { name: /^License/ })).toBeVisible();
    await takeDesk(desk, `desk-${kind}`);
    if (kind === "photo") {
      await desk.getByRole("link", { name: /^Order #/ }).click();
      await expect(desk.getByRole("heading", { name: "License", exact: true })).toBeVisible();
      await takeDesk(desk, "desk-order");
      return;
    }
    await desk.getByRole("button", { name: /^Next/ }).click();
    await expect(desk.getByText("Page 2 of 2")).toBeVisible();
    await takeDesk(desk, "desk-pdf-next");
    for (const [key, dialog] of [
      ["a", "approve"],
      ["r", "reject"],
    ] as const) {
      await desk.locator("body").press(key);
      await expect(desk.getByRole("alertdialog")).toBeVisible();
      await takeDesk(desk, `desk-${dialog}`);
      await desk.keyboard.press("Escape");
    }
    await desk.getByRole("button", { name: "Determination" }).click();
    await takeDesk(desk, "desk-determination");
  });
}

test("the other pages of the desk", async ({ context, store }) => {
  const desk = await openDesk(context, store);
  await desk.goto(`${store.adminUrl}/state-rules`);
  await desk.getByRole("table").waitFor();
  await takeDesk(desk, "desk-state-rules");
  await desk.getByRole("searchbox", { name: "State" }).fill("Texas");
  await desk.getByRole("button", { name: /^Texas, PT:/ }).click();
  await takeDesk(desk, "desk-state-rules-cell");
  await desk.getByRole("button", { name: "Change this rule" }).click();
  await takeDesk(desk, "desk-state-rules-change");
  await desk.goto(`${store.adminUrl}/settings/staff`);
  await desk.getByRole("table").waitFor();
  await takeDesk(desk, "desk-staff");
});
