import { openDesk } from "../support/license-desk";
import { expect, test } from "../support/test";

test("a rule is amended in the admin and read on the public pages at once", async ({
  page,
  context,
  store,
}) => {
  test.slow();
  const summary = `A statement of the board that this journey of ${new Date().toISOString()} made up.`;

  await test.step("staff look at what an edit would change, then save it", async () => {
    const desk = await openDesk(context, store);
    await desk.goto(`${store.adminUrl}/state-rules`);
    await desk.getByRole("searchbox", { name: "State" }).fill("Maine");
    await desk.getByRole("button", { name: /^Maine, AT:/ }).click();
    await desk.getByRole("button", { name: "Change this rule" }).click();
    await desk.getByLabel("In a sentence").fill(summary);
    await desk.getByLabel("Statute, rule or board act").fill("Board statement of a journey");
    await desk.getByLabel("Web address of the source").fill("https://board.example/statement");
    await expect(desk.getByRole("button", { name: /^Save as version/ })).toHaveCount(0);
    await desk.getByRole("button", { name: "See what it would change" }).click();
    await expect(desk.getByText(/would change no held order/)).toBeVisible();
    await desk.getByRole("button", { name: /^Save as version/ }).click();
    await expect(desk.getByRole("listitem").filter({ hasText: summary }).first()).toContainText(
      /Version \d+, from \d{4}-\d{2}-\d{2} on/,
    );
    await desk.close();
  });

  await test.step("the page of the state and of the profession tell it, and the data too", async () => {
    for (const path of [
      "/state-rules/me",
      "/state-rules/professions/at",
      "/state-rules/rules.json",
    ]) {
      await expect(async () => {
        const answer = await page.request.get(`${store.storefrontUrl}${path}`);
        expect(await answer.text()).toContain(summary);
      }).toPass();
    }
    const csv = await page.request.get(`${store.storefrontUrl}/state-rules/rules.csv`);
    expect(csv.headers()["content-type"]).toContain("text/csv");
  });
});

test("a tile of the map leads to the rule with its source", async ({ page, store }) => {
  await page.goto(`${store.storefrontUrl}/state-rules`);
  await page.getByRole("link", { name: "TX yes: Texas, permitted" }).first().click();
  await expect(page).toHaveURL(/\/state-rules\/tx#pt$/);
  await expect(page.getByRole("region", { name: "Physical therapist (PT)" })).toContainText(
    "source",
  );
});
