import { expect, test } from "../support/test";

const hero = "/products/aps-superficial-fascia";

test("a needle is life-size once the screen is calibrated, and stays so", async ({ page }) => {
  await page.goto(hero);
  const ruler = page.getByRole("img", { name: /at life size, with a tick every 5 mm/ });
  const slider = page.getByRole("slider", { name: /Hold a bank card/ });
  const width = async () => (await ruler.boundingBox())?.width ?? 0;
  const before = await width();
  // 324 CSS pixels are 85.6 mm at 96 to the inch: what the browser takes a millimeter for.
  await expect(async () => {
    await page.getByText("Calibrate this screen").click();
    await slider.fill("486", { timeout: 500 });
  }).toPass();
  await expect.poll(width).toBeCloseTo(before * (486 / 323.53), 0);

  // A reload is right from the first paint: before any script of ours has run.
  await page.route(/_next\/static\/.*\.js/, (route) => route.abort());
  await page.reload();
  expect(await width()).toBeCloseTo(before * (486 / 323.53), 0);
  await page.unroute(/_next\/static\/.*\.js/);

  await page.reload();
  await page.getByText("Calibrated · adjust").click();
  await page.getByRole("button", { name: "Reset" }).click();
  await expect.poll(width).toBeCloseTo(before, 0);
});
