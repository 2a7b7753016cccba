import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Locator, type Page } from "@playwright/test";

const axe = readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8");

type Finding = { id: string; nodes: { target: string[]; failureSummary: string }[] };

const standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Runs axe in the page and answers what breaks WCAG 2.2 A or AA.
 * @param part of the page, where the rest of it is not ours
 */
export async function findings(
  page: Page,
  part: Locator = page.locator("html"),
): Promise<string[]> {
  // By the debugger, as our own policy lets no foreign script in.
  await page.evaluate(axe);
  const { violations } = (await part.evaluate(
    (element, runOnly) => Reflect.get(window, "axe").run(element, { runOnly }),
    standard,
  )) as { violations: Finding[] };
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((n) => `${id}: ${n.target.join(" ")} ${n.failureSummary}`),
  );
}

async function expectNoSidewaysScroll(page: Page, what: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `${what} scrolls sideways`).toBeLessThanOrEqual(0);
}

/** Looks at the page as it stands: as it is wide now, it breaks nothing and fits. */
export async function expectSound(page: Page, what: string): Promise<void> {
  expect.soft(await findings(page), what).toEqual([]);
  await expectNoSidewaysScroll(page, what);
}

/** Looks at the page on a desk in light and on a phone in dark, and leaves it as it was. */
export async function expectSoundEverywhere(page: Page, what: string): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await expectSound(page, `${what}, light, wide`);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 390, height: 900 });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectSound(page, `${what}, dark, 390 px`);
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
  if (size) await page.setViewportSize(size);
}
