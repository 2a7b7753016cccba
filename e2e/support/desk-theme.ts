import { expect, type Locator, type Page } from "@playwright/test";
import { findings } from "./axe";

/** Nothing of the admin is caught half way: no color between two themes, no drawer coming in. */
export async function holdDeskStill(desk: Page): Promise<void> {
  await desk.addStyleTag({
    content: "* { transition: none !important; animation-duration: 1ms !important }",
  });
}

/** The admin takes its theme from a class, not from the system. */
export async function showDeskIn(desk: Page, theme: "light" | "dark"): Promise<void> {
  await desk.evaluate((wanted) => {
    const page = document.documentElement;
    page.classList.remove("light", "dark");
    page.classList.add(wanted);
    page.style.colorScheme = wanted;
  }, theme);
}

/**
 * Looks at a part of the admin that is ours, wide in light and at 390 px in dark, and leaves the page
 * as it was. What Medusa draws around it is Medusa's.
 */
export async function expectSoundOnDesk(desk: Page, part: Locator, what: string): Promise<void> {
  await holdDeskStill(desk);
  expect.soft(await findings(desk, part), `${what}, light, wide`).toEqual([]);
  const size = desk.viewportSize();
  await desk.setViewportSize({ width: 390, height: 900 });
  await showDeskIn(desk, "dark");
  expect.soft(await findings(desk, part), `${what}, dark, 390 px`).toEqual([]);
  await showDeskIn(desk, "light");
  if (size) await desk.setViewportSize(size);
}
