import type { Page } from "@playwright/test";

/** Ticks everything the approval dialog asks a reviewer to have checked. */
export async function tickChecklist(desk: Page): Promise<void> {
  for (const box of await desk.getByRole("alertdialog").getByRole("checkbox").all()) {
    await box.check();
  }
}
