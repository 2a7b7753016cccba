import { dirname, join, resolve } from "node:path";
import type { Page } from "@playwright/test";
import { holdDeskStill, showDeskIn } from "./desk-theme";

const home = process.env.NEEDLEPOINT_HOME ?? resolve(dirname(__dirname), "../.needlepoint");
const folder = process.env.PICTURES ?? join(home, "pictures");
const widths = [1280, 768, 390];
const themes = ["light", "dark"] as const;

const file = (name: string, width: number, theme: string) =>
  join(folder, `${name}-${width}-${theme}.png`);

/** One page of the storefront, whole, at every width, in light and dark. */
export async function take(page: Page, name: string): Promise<void> {
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of themes) {
      // Without motion, so that no button is caught half way between two colors.
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: file(name, width, colorScheme), fullPage: true });
    }
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: null });
}

/** One page of the admin: it scrolls within itself and takes its theme from a class. */
export async function takeDesk(desk: Page, name: string): Promise<void> {
  await holdDeskStill(desk);
  for (const width of widths) {
    await desk.setViewportSize({ width, height: 900 });
    const height = await desk.evaluate(() =>
      Math.max(
        ...[...document.querySelectorAll("main, [role=alertdialog]")].map(
          (part) => part.scrollHeight,
        ),
      ),
    );
    await desk.setViewportSize({ width, height: Math.min(Math.max(900, height + 120), 3200) });
    for (const theme of themes) {
      await showDeskIn(desk, theme);
      await desk.screenshot({ path: file(name, width, theme) });
    }
  }
  await desk.setViewportSize({ width: 1280, height: 900 });
}
