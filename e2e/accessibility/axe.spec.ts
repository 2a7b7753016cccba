import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import { austin, Shopper } from "../support/shopper";
import { expect, test } from "../support/test";

const axePath = createRequire(__filename).resolve("axe-core/axe.min.js");

type Finding = { id: string; nodes: { target: string[]; failureSummary: string }[] };

/** Runs axe in the page and answers what breaks WCAG 2.2 A or AA. */
async function findings(page: Page): Promise<string[]> {
  // By the debugger, as our own policy lets no foreign script in.
  const { readFileSync } = await import("node:fs");
  await page.evaluate(readFileSync(axePath, "utf8"));
  const { violations } = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })",
  )) as { violations: Finding[] };
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((n) => `${id}: ${n.target.join(" ")} ${n.failureSummary}`),
  );
}

const open = [
  "/",
  "/needles",
  "/supplies",
  "/products/aps-superficial-fascia",
  "/products/sharps-container",
  "/learn",
  "/learn/what-is-dry-needling",
  "/state-rules",
  "/state-rules/tx",
  "/state-rules/professions/pt",
  "/search?q=0.20x30",
  "/why-we-ask-for-a-license",
  "/cart",
  "/account/sign-in",
  "/no-such-page",
];

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 390]) {
    test(`open pages, ${colorScheme}, ${width} px`, async ({ browser, store }) => {
      test.slow();
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      for (const path of open) {
        await page.goto(`${store.storefrontUrl}${path}`);
        await expect(page.getByRole("main")).toBeVisible();
        expect.soft(await findings(page), path).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect.soft(overflow, `${path} scrolls sideways`).toBeLessThanOrEqual(0);
      }
      await page.close();
    });
  }
}

test("each step of the checkout and the order", async ({ page, buyer }) => {
  test.slow();
  const shopper = new Shopper(page);
  await shopper.addSizes([{ size: /^0\.20( mm)? by 30/, boxes: 1 }]);
  await shopper.goToCheckout();
  expect.soft(await findings(page), "contact").toEqual([]);
  await shopper.createAccount(buyer);
  expect.soft(await findings(page), "ship to").toEqual([]);
  await shopper.shipTo(buyer, austin);
  await shopper.enterLicense({
    profession: "Physical therapist (PT)",
    state: "Texas",
    number: `AX${Date.now()}`,
  });
  expect.soft(await findings(page), "license").toEqual([]);
  await page.getByRole("button", { name: "Continue to payment" }).click();
  await shopper.expectStep("Payment");
  expect.soft(await findings(page), "payment").toEqual([]);
  await shopper.placeOrder("PO-AXE");
  expect.soft(await findings(page), "order").toEqual([]);
});
