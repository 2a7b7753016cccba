import type { Page } from "@playwright/test";
import { expect, test } from "../support/test";
import { BareNext } from "./bare-next";
import { type Weight, weigh } from "./page-weight";

/** KB of script a page may have on top of what the framework itself needs. */
const pages: {
  name: string;
  path: string;
  overBareKb: number;
  use?: (page: Page) => Promise<void>;
}[] = [
  { name: "home", path: "/", overBareKb: 10 },
  { name: "listing", path: "/needles", overBareKb: 10 },
  { name: "product", path: "/products/aps-superficial-fascia", overBareKb: 18, use: chooseASize },
  { name: "article", path: "/learn/what-is-dry-needling", overBareKb: 5 },
];
const most = { styleKb: 20, fontKb: 100, requests: 25, layoutShift: 0.02 };

/** Until the matrix takes a number, every script it needs has come. */
async function chooseASize(page: Page): Promise<void> {
  const cell = page.getByRole("gridcell", { name: /^0\.20( mm)? by 30/ });
  await expect(async () => {
    await cell.focus();
    await page.keyboard.press("Delete");
    await page.keyboard.press("2");
    await expect(cell).toHaveAccessibleName(/\b2 boxes chosen/, { timeout: 500 });
  }).toPass();
}

// One after the other in one process: each is compared with the same bare page.
test.describe.configure({ mode: "default" });

test.describe("what a page weighs", () => {
  let bare: BareNext;
  let floor: Weight;

  test.beforeAll(async ({ browser }) => {
    test.setTimeout(300_000);
    bare = await BareNext.start();
    floor = await weigh(browser, { url: bare.url, width: 1280 });
    console.log(line(`bare (${bare.version})`, floor));
  });
  test.afterAll(() => bare?.stop());

  for (const { name, path, overBareKb, use } of pages) {
    for (const width of [1280, 390]) {
      test(`${name}, ${width} px`, async ({ browser, store }) => {
        const weight = await weigh(browser, { url: `${store.storefrontUrl}${path}`, width, use });
        const over = weight.scriptKb - floor.scriptKb;
        console.log(
          `${line(`${name}, ${width} px`, weight)}; over bare ${over.toFixed(1)} of ${overBareKb} KB`,
        );
        expect.soft(over, "KB of script over the bare framework").toBeLessThanOrEqual(overBareKb);
        expect.soft(weight.styleKb, "KB of style").toBeLessThanOrEqual(most.styleKb);
        expect.soft(weight.fontKb, "KB of fonts").toBeLessThanOrEqual(most.fontKb);
        expect.soft(weight.requests, "requests").toBeLessThanOrEqual(most.requests);
        expect.soft(weight.thirdParty, "requests to others").toEqual([]);
        expect
          .soft(weight.layoutShift, `layout shift of ${weight.moved.join(", ")}`)
          .toBeLessThan(most.layoutShift);
        // A page of which nothing was seen would weigh nothing.
        expect(weight.scriptKb).toBeGreaterThan(floor.scriptKb / 2);
      });
    }
  }
});

function line(name: string, weight: Weight): string {
  const kb = (value: number) => `${value.toFixed(1)} KB`;
  return (
    `${name}: script ${kb(weight.scriptKb)} in ${weight.scripts} files, style ${kb(weight.styleKb)}, ` +
    `fonts ${kb(weight.fontKb)}, HTML ${kb(weight.htmlKb)}, ${weight.requests} requests, ` +
    `${weight.thirdParty.length} to others, layout shift ${weight.layoutShift.toFixed(4)}`
  );
}
