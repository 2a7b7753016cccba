import type { BrowserContext, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import type { State } from "./state";

/** Signs an admin in, in a page of their own. */
export async function openDesk(context: BrowserContext, store: State): Promise<Page> {
  const desk = await context.newPage();
  await desk.goto(`${store.adminUrl}/login`);
  await desk.getByPlaceholder("Email").fill(store.admin.email);
  await desk.getByPlaceholder("Password").fill(store.admin.password);
  await desk.getByRole("button", { name: /continue/i }).click();
  await expect(desk.getByRole("link", { name: "Orders" })).toBeVisible({ timeout: 30_000 });
  return desk;
}

/** Opens the license with this number on the desk. */
export async function openLicense(desk: Page, store: State, number: string): Promise<void> {
  await desk.goto(`${store.adminUrl}/licenses`);
  await desk.getByText(number).first().click();
  await expect(desk.getByRole("cell", { name: number, exact: true }).first()).toBeVisible();
}

/** Ticks everything the approval dialog asks a reviewer to have checked. */
export async function tickChecklist(desk: Page): Promise<void> {
  for (const box of await desk.getByRole("alertdialog").getByRole("checkbox").all()) {
    await box.check();
  }
}
